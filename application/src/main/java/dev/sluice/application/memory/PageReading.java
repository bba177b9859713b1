package dev.sluice.application.memory;

import dev.sluice.application.port.AssetPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Picks the assets of a library that are on a page. */
record PageReading(AssetPage page) {
    private static final Comparator<Asset> BY_CAPTURE = Comparator.<Asset, LocalDateTime>comparing(
                    asset -> asset.captured().local())
            .thenComparing(Asset::id);
    private static final Comparator<Asset> BY_TRASHING =
            Comparator.comparing(PageReading::trashedAt).thenComparing(Asset::id);

    List<Asset> read(State state, LibraryId library) {
        var assets = state.assetsOf(library, null).filter(state::isVisible).filter(page.filter()::admits);
        if (page.after() != null) {
            var last = cursor(state, library, page.after());
            assets = assets.filter(asset -> order().compare(asset, last) > 0);
        }
        return assets.sorted(order()).limit(page.limit()).toList();
    }

    /** One that left the trash has no place in the trash's order any more. */
    private Asset cursor(State state, LibraryId library, AssetId after) {
        return state.assets
                .find(new LibraryKey<>(library, after))
                .filter(state::isVisible)
                .filter(asset -> !page.isOfTrash() || asset.isTrashed())
                .orElseThrow(() -> Refusal.noSuchPage(after));
    }

    private Comparator<Asset> order() {
        var ascending = page.isOfTrash() ? BY_TRASHING : BY_CAPTURE;
        return page.newestFirst() ? ascending.reversed() : ascending;
    }

    private static Instant trashedAt(Asset asset) {
        return asset.state() instanceof AssetState.Trashed trashed ? trashed.trashedAt() : Instant.MIN;
    }
}
