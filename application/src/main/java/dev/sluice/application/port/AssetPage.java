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
        AssetFilter filter, boolean newestFirst, @Nullable AssetId after, int limit) {
    public AssetPage {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one asset");
        }
    }

    /** Out of all assets in this state. */
    public AssetPage(StateFilter state, boolean newestFirst, @Nullable AssetId after, int limit) {
        this(AssetFilter.of(state), newestFirst, after, limit);
    }

    /** Whether it is a page of the trash, which is in the order of trashing. */
    public boolean isOfTrash() {
        return filter.state() == StateFilter.TRASHED;
    }
}
