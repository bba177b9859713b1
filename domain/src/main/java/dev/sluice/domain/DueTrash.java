package dev.sluice.domain;

import java.time.Instant;

/**
 * Which assets in a live library's trash may be purged now: those whose time is behind {@code after}, and not behind
 * {@code until}.
 *
 * @param by which time
 */
public record DueTrash(By by, Instant after, Instant until) {
    /** Before anything was ever put in a trash. */
    public static final Instant BEGINNING = Instant.EPOCH;

    /** The times that make trash due. */
    public enum By {
        /** When it was trashed, if the trash was emptied since. */
        TRASHING,
        /** When its own time is over. */
        WINDOW
    }
}
