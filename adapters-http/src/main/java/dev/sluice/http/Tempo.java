package dev.sluice.http;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** How fast bytes pass. Clients that dribble, to hold a thread or by a bad line, are given up after a while. */
final class Tempo {
    private static final double SECOND = 1e9;

    private final long least;
    private final long patience;
    private final LongSupplier nanoTime;
    private final long begun;
    private long bytes;

    Tempo(long bytesPerSecond, Duration patience, LongSupplier nanoTime) {
        this.least = bytesPerSecond;
        this.patience = patience.toNanos();
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /**
     * Counts bytes that have passed.
     *
     * @throws ClientGone if they are too few by now
     */
    void add(int count) {
        bytes += Math.max(0, count);
        long elapsed = nanoTime.getAsLong() - begun;
        if (elapsed > patience && bytes < least * (elapsed / SECOND)) {
            throw new ClientGone(new TimeoutException("slower than " + least + " bytes a second"));
        }
    }
}
