package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * Which assets of a library to read.
 *
 * @param newestFirst descending order, else ascending
 * @param after the last asset of the page before, null for the first page
 * @param limit the most assets to read, at least 1
 */
public record AssetPage(
        StateFilter state, boolean newestFirst, @Nullable AssetId after, int limit) {
    public AssetPage {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one asset");
        }
    }
}
