package dev.sluice.jdbc;

import dev.sluice.application.port.AssetSearch;
import dev.sluice.application.port.SearchPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** The table {@code asset}, by the words in it. */
record JdbiAssetSearch(Session session, Dialect dialect) implements AssetSearch {
    @Override
    public List<Asset> search(Scope scope, LibraryId library, SearchPage page) {
        return scope.covers(library)
                ? session.read(handle -> new SearchQuery(scope, library, page).run(handle, dialect))
                : List.of();
    }
}
