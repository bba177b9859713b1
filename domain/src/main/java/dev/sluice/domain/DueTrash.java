package dev.sluice.domain;

import java.time.Instant;

/**
 * Which assets in a live library's trash may be purged: those whose own time is over behind {@code after} and until
 * {@code until}, which is now.
 */
public record DueTrash(Instant after, Instant until) {
    /** Before anything was ever put in a trash. */
    public static final Instant BEGINNING = Instant.EPOCH;
}
