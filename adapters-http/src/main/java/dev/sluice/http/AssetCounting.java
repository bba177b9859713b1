package dev.sluice.http;

import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.domain.LibraryId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the counts of assets by periods. */
record AssetCounting(@Nullable LibraryId library, CountPage page) {
    private static final Map<String, Period> PERIODS =
            Map.of("day", Period.DAY, "week", Period.WEEK, "month", Period.MONTH, "year", Period.YEAR);

    /** One page of periods, and whether there is another one behind it. */
    record PageView(List<BucketView> data, boolean hasMore) {}

    /** A period, by its first moment, and how many assets were captured in it. */
    record BucketView(String timeBucket, long count) {}

    /**
     * Reads the query of counts.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static AssetCounting of(Query query) {
        var library = query.one("library_id", LibraryId::parse);
        var period = query.one("group_by", Parse.word(PERIODS)).orElse(Period.MONTH);
        int limit = Paging.limit(query);
        boolean latestFirst = Paging.newestFirst(query);
        var after = query.one("starting_after_bucket", text -> bucket(period, text));
        var filter = AssetFilters.of(query);
        query.check();
        // One more than the page holds, to know whether there is another.
        return new AssetCounting(
                library.orElse(null), new CountPage(filter, period, latestFirst, after.orElse(null), limit + 1));
    }

    /** The page, out of the periods that were found for it. */
    PageView view(List<PeriodCount> found) {
        int limit = page.limit() - 1;
        var data = found.stream()
                .limit(limit)
                .map(count -> new BucketView(Times.format(count.start()), count.assets()))
                .toList();
        return new PageView(data, found.size() > limit);
    }

    private static LocalDateTime bucket(Period period, String text) {
        var time = Times.parse(text);
        if (time.offset() != null || !period.startOf(time.local()).equals(time.local())) {
            throw new IllegalArgumentException("this should be a time_bucket as it was answered");
        }
        return time.local();
    }
}
