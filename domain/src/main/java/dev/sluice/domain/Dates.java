package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * The times that a file tells about itself; null for what it does not tell.
 *
 * @param original when the picture was taken
 * @param digitized when it became a file
 * @param modified when somebody last changed it
 */
public record Dates(
        @Nullable CaptureTime original,
        @Nullable CaptureTime digitized,
        @Nullable CaptureTime modified) {
    /** Nothing is known. */
    public static final Dates UNKNOWN = new Dates(null, null, null);
}
