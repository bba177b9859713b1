package dev.sluice.application.memory;

import dev.sluice.application.port.AssetSearch;
import dev.sluice.application.port.SearchPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Words;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Looks at all assets of a library. */
record InMemoryAssetSearch(Session session) implements AssetSearch {
    private static final Comparator<Asset> NEWEST_FIRST = Comparator.<Asset, LocalDateTime>comparing(
                    asset -> asset.captured().local())
            .thenComparing(Asset::id)
            .reversed();

    @Override
    public List<Asset> search(Scope scope, LibraryId library, SearchPage page) {
        return session.read(state -> state.library(scope, library).filter(Library::isLive).stream()
                .flatMap(owned -> state.assetsOf(library, null))
                .filter(page.filter()::admits)
                .filter(asset -> page.words().begin(Words.of(asset)))
                .sorted(NEWEST_FIRST)
                .skip(page.skipped())
                .limit(page.limit())
                .toList());
    }
}
