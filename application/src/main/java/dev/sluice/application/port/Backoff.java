package dev.sluice.application.port;

import java.time.Duration;

/** How long to leave something alone that has failed: 10 seconds at first, twice as long each time, an hour at most. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /** The time to wait after this many attempts have failed, at least one. */
    public static Duration after(int attempts) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
