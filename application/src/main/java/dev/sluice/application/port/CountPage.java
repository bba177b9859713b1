package dev.sluice.application.port;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which periods of which assets to count.
 *
 * @param latestFirst descending order, else ascending
 * @param after the start of the last period of the page before, null for the first page
 * @param limit the most periods, at least 1
 */
public record CountPage(
        AssetFilter filter,
        Period period,
        boolean latestFirst,
        @Nullable LocalDateTime after,
        int limit) {
    public CountPage {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one period");
        }
        if (after != null && !period.startOf(after).equals(after)) {
            throw new IllegalArgumentException("a page begins behind the first moment of a period");
        }
    }
}
