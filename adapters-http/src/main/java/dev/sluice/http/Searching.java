package dev.sluice.http;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller looks for. */
record Searching(@Nullable LibraryId library, SearchPage page, Set<Include> included) {
    private static final int LONGEST_QUERY = 1_024;
    private static final int MOST_WORDS = 32;
    private static final long LAST_PAGE = 1_000_000;

    /** Of these there has to be one: where a picture was taken is not enough. */
    private static final List<String> CRITERIA = List.of(
            "query",
            "local_datetime_after",
            "local_datetime_before",
            "media_type",
            "album_id",
            "album_filter",
            "person_ids",
            "person_id",
            "stack_id",
            "ratings",
            "ids");

    /** Something that was found; there is no distance, since nothing is compared with anything. */
    record FoundView(AssetView asset, @Nullable Double distance) {}

    /** One page of what was found. */
    record ResultView(List<FoundView> data) {}

    /**
     * Reads what is asked.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static Searching of(Query query) {
        var library = query.one("library_id", LibraryId::parse);
        var words = query.one("query", Searching::words).orElse(new Words(List.of()));
        var filter = live(AssetFilters.of(query));
        int limit = Paging.limit(query);
        long page = query.one("page", Parse.number(1, LAST_PAGE)).orElse(1L);
        var included = Include.of(query);
        if (CRITERIA.stream().noneMatch(query::has)) {
            query.refuse("query", "At least one criterion other than the location is needed", "missing");
        }
        query.check();
        return new Searching(library.orElse(null), new SearchPage(filter, words, (page - 1) * limit, limit), included);
    }

    ResultView view(List<Asset> found, Links links) {
        return new ResultView(found.stream()
                .map(asset -> new FoundView(AssetView.of(asset, included, links), null))
                .toList());
    }

    /** What is in the trash is not found, whatever anybody asks. */
    private static AssetFilter live(AssetFilter filter) {
        return new AssetFilter(StateFilter.LIVE, filter.ids(), filter.captured(), filter.media(), filter.area());
    }

    private static Words words(String text) {
        var words = Words.of(text);
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY || words.all().size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "a query should have at most %d characters and %d words".formatted(LONGEST_QUERY, MOST_WORDS));
        }
        if (words.all().isEmpty()) {
            throw new IllegalArgumentException("a query should have at least one letter or digit");
        }
        return words;
    }
}
