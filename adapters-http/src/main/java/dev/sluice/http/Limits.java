package dev.sluice.http;

import java.time.Duration;

/**
 * How much of the server one request, and one key, may take.
 *
 * @param uploadBytes the most bytes of one file
 * @param transfers the most bodies on their way in and files on their way out at a time, each of which holds a thread
 * @param bytesPerSecond how fast on average a client has to send or to read
 * @param patience how long a client may be slower than that
 * @param requestsPerSecond how many requests of one key are answered on average; ten seconds' worth may come at once
 * @param streams the most clients who listen to events at a time; they hold no thread, but each is read for
 */
public record Limits(
        long uploadBytes,
        int transfers,
        long bytesPerSecond,
        Duration patience,
        double requestsPerSecond,
        int streams) {
    /** A rate that refuses nobody. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Files of 10 GiB, 128 transfers, 1 KiB a second after 30 seconds, any number of requests, 256 streams. */
    public static final Limits DEFAULT = new Limits(10L << 30, 128, 1 << 10, Duration.ofSeconds(30), UNLIMITED);

    private static final int STREAMS = 256;

    /** As above, with 256 streams. */
    public Limits(long uploadBytes, int transfers, long bytesPerSecond, Duration patience, double requestsPerSecond) {
        this(uploadBytes, transfers, bytesPerSecond, patience, requestsPerSecond, STREAMS);
    }

    public Limits {
        if (uploadBytes < 0
                || transfers < 1
                || bytesPerSecond < 0
                || patience.isNegative()
                || !(requestsPerSecond > 0)
                || streams < 1) {
            throw new IllegalArgumentException("limits should not be negative, and allow something");
        }
    }

    /** What all those together may take of whom nobody knows yet who they are: a few transfers beside those of the others. */
    Limits ofStrangers() {
        int few = Math.max(1, transfers / 16);
        return new Limits(uploadBytes, few, bytesPerSecond, patience, requestsPerSecond, streams);
    }
}
