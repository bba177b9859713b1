package dev.sluice.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when something may go on. */
final class TimeLeft {
    private final @Nullable Duration atMost;
    private final long begun = System.nanoTime();

    /** From now on, for ever if nothing is said. */
    TimeLeft(@Nullable Duration atMost) {
        this.atMost = atMost;
    }

    boolean isLeft() {
        return atMost == null || Duration.ofNanos(System.nanoTime() - begun).compareTo(atMost) < 0;
    }
}
