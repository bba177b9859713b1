package dev.sluice.application.port;

import java.time.Duration;

/** How long to leave something alone that has failed: 10 seconds at first, twice as long each time, an hour at most. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;
    private static final Duration FIRST_OF_DELIVERY = Duration.ofSeconds(1);
    private static final int DOUBLINGS_OF_DELIVERY = 12;

    private Backoff() {}

    /** The time to wait after this many attempts have failed, at least one. */
    public static Duration after(int attempts) {
        return after(attempts, FIRST, DOUBLINGS);
    }

    /** The same for telling somebody something, which may well succeed soon: 1 second at first. */
    public static Duration ofDelivery(int attempts) {
        return after(attempts, FIRST_OF_DELIVERY, DOUBLINGS_OF_DELIVERY);
    }

    private static Duration after(int attempts, Duration first, int doublings) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, doublings));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
