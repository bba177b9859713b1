package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an image or video tells about itself.
 *
 * @param frame its size, null if it does not tell
 * @param clip what only videos have
 * @param position where it was taken, null if it does not tell
 * @param description what it shows, null if it does not tell
 */
public record MediaMetadata(
        @Nullable Frame frame,
        Clip clip,
        Camera camera,
        Exposure exposure,
        Dates dates,
        @Nullable Position position,
        @Nullable AssetDescription description) {
    /** It tells nothing. */
    public static final MediaMetadata NONE =
            new MediaMetadata(null, Clip.UNKNOWN, Camera.UNKNOWN, Exposure.UNKNOWN, Dates.UNKNOWN, null, null);
}
