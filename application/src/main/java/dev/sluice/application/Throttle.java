package dev.sluice.application;

/**
 * Keeps below a number of assets in a second, over all workers of a node. Told the time in nanoseconds from whichever
 * origin; safe for use by several threads.
 */
public final class Throttle {
    private static final double NANOS = 1e9;

    /** Some years, in nanoseconds: a rate next to nothing. */
    private static final double LONGEST = 1e17;

    private final double rate;
    private long paidUntil;
    private boolean used;

    /** At most so many assets in a second; {@code Double.POSITIVE_INFINITY} holds nobody back. */
    public Throttle(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a rate should be above 0");
        }
        this.rate = rate;
    }

    /** How many nanoseconds to rest from now on before anything more is purged, after so many assets were purged. */
    public synchronized long rest(int assets, long now) {
        long from = used ? Math.max(paidUntil, now) : now;
        used = true;
        paidUntil = from + (long) Math.min(assets / rate * NANOS, LONGEST);
        return paidUntil - now;
    }
}
