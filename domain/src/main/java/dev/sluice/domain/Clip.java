package dev.sluice.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a video is and how many pictures it shows in a second; null for what the file does not tell. */
public record Clip(@Nullable Duration duration, @Nullable Double framesPerSecond) {
    /** Nothing is known. */
    public static final Clip UNKNOWN = new Clip(null, null);

    public Clip {
        if (duration != null && duration.isNegative()) {
            throw new IllegalArgumentException("a video has no negative duration");
        }
        Numbers.requirePositive(framesPerSecond, "a frame rate");
    }
}
