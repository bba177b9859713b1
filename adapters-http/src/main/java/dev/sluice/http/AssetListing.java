package dev.sluice.http;

import dev.sluice.application.port.AssetPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the list of assets. */
record AssetListing(@Nullable LibraryId library, AssetPage page, Set<Include> included) {
    /** One page of assets, and whether there is another one behind it. */
    record PageView(List<AssetView> data, boolean hasMore) {}

    /**
     * Reads the query of a list.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static AssetListing of(Query query) {
        var library = query.one("library_id", LibraryId::parse);
        int limit = Paging.limit(query);
        boolean newestFirst = Paging.newestFirst(query);
        var after = query.one("starting_after_id", AssetId::parse);
        var included = Include.of(query);
        var filter = AssetFilters.of(query);
        query.check();
        // One more than the page holds, to know whether there is another.
        var page = new AssetPage(filter, newestFirst, after.orElse(null), limit + 1);
        return new AssetListing(library.orElse(null), page, included);
    }

    /** The page, out of the assets that were found for it. */
    PageView view(List<Asset> found, Links links) {
        int limit = page.limit() - 1;
        var data = found.stream()
                .limit(limit)
                .map(asset -> AssetView.of(asset, included, links))
                .toList();
        return new PageView(data, found.size() > limit);
    }
}
