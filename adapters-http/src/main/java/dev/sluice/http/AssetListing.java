package dev.sluice.http;

import dev.sluice.application.port.AssetPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of the list of assets.
 *
 * @param matchesNothing whether a filter speaks of albums, people or stacks, which nobody here has
 */
record AssetListing(@Nullable LibraryId library, AssetPage page, Set<Include> included, boolean matchesNothing) {
    private static final long DEFAULT_LIMIT = 20;
    private static final long MAX_LIMIT = 200;
    private static final Map<String, Boolean> NEWEST_FIRST = Map.of("desc", true, "asc", false);

    /** One page of assets, and whether there is another one behind it. */
    record PageView(List<AssetView> data, boolean hasMore) {}

    /**
     * Reads the query of a list.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static AssetListing of(Query query) {
        var library = query.one("library_id", LibraryId::parse);
        var state = States.of(query);
        var limit = query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT);
        var newestFirst = query.one("order", Parse.word(NEWEST_FIRST)).orElse(true);
        var after = query.one("starting_after_id", AssetId::parse);
        var included = Include.of(query);
        boolean matchesNothing = AssetFilters.matchNothing(query);
        query.check();
        // One more than the page holds, to know whether there is another.
        var page = new AssetPage(state, newestFirst, after.orElse(null), Math.toIntExact(limit + 1));
        return new AssetListing(library.orElse(null), page, included, matchesNothing);
    }

    /** The page, out of the assets that were found for it. */
    PageView view(List<Asset> found, Links links) {
        if (matchesNothing) {
            return new PageView(List.of(), false);
        }
        int limit = page.limit() - 1;
        var data = found.stream()
                .limit(limit)
                .map(asset -> AssetView.of(asset, included, links))
                .toList();
        return new PageView(data, found.size() > limit);
    }
}
