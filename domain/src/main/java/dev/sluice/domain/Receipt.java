package dev.sluice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one restore brought back and what it came too late for; written once, never changed.
 *
 * @param library the restored library
 * @param by who restored it
 * @param at when
 * @param returned what the library held then, all of it readable again
 * @param lost what the drain had purged before, null if it had not begun
 */
public record Receipt(
        LibraryId library,
        Actor by,
        Instant at,
        LibraryContents returned,
        @Nullable PurgeProgress lost) {
    /** How many assets the drain had purged before. */
    public long lostAssets() {
        return lost == null ? 0 : lost.assets();
    }

    /** How many bytes the drain had purged before. */
    public long lostBytes() {
        return lost == null ? 0 : lost.bytes();
    }
}
