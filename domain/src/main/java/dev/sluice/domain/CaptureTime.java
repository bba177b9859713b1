package dev.sluice.domain;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a picture was taken, by the wall clock of the camera; {@code offset} is null if nobody knows how that clock
 * relates to UTC.
 */
public record CaptureTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    /** A wall clock whose offset is known. */
    public static CaptureTime of(OffsetDateTime time) {
        return new CaptureTime(time.toLocalDateTime(), time.getOffset());
    }
}
