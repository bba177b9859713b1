package dev.sluice.application.port;

import dev.sluice.domain.CaptureTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When pictures were taken: after one time and before another, both exclusive, either of them null for no bound.
 *
 * <p>Bounds without an offset are compared with the wall clock of the camera, whatever its offset. Bounds with one are
 * compared as instants where the camera's offset is known, else with its wall clock.
 */
public record CaptureRange(
        @Nullable CaptureTime after, @Nullable CaptureTime before) {
    /** Any time. */
    public static final CaptureRange ALWAYS = new CaptureRange(null, null);

    public CaptureRange {
        if (after != null && before != null && (after.offset() == null) != (before.offset() == null)) {
            throw new IllegalArgumentException("either both bounds have an offset or neither");
        }
    }

    /** Whether a picture taken at this time belongs to it. */
    public boolean contains(CaptureTime captured) {
        return (after == null || compare(captured, after) > 0) && (before == null || compare(captured, before) < 0);
    }

    private static int compare(CaptureTime captured, CaptureTime bound) {
        return captured.offset() == null || bound.offset() == null
                ? captured.local().compareTo(bound.local())
                : utc(captured.local(), captured.offset()).compareTo(utc(bound.local(), bound.offset()));
    }

    private static LocalDateTime utc(LocalDateTime local, ZoneOffset offset) {
        return local.minusSeconds(offset.getTotalSeconds());
    }
}
