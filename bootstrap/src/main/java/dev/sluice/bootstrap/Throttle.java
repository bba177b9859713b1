package dev.sluice.bootstrap;

/**
 * Keeps below a number of assets in a second, over all workers of a node. Told the time in nanoseconds from whichever
 * origin; safe for use by several threads.
 */
final class Throttle {
    private static final double NANOS = 1e9;

    /** Some years, in nanoseconds: a rate next to nothing. */
    private static final double LONGEST = 1e17;

    private final double rate;
    private long paidUntil;
    private boolean used;

    /** At most so many assets in a second; {@code Double.POSITIVE_INFINITY} holds nobody back. */
    Throttle(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a rate should be above 0");
        }
        this.rate = rate;
    }

    /**
     * Takes a turn in which so many assets may be purged, if what was purged before is paid for.
     *
     * @return 0 if the turn is taken; else in how many nanoseconds from now to ask again
     */
    synchronized long take(int assets, long now) {
        if (used && paidUntil - now > 0) {
            return paidUntil - now;
        }
        used = true;
        paidUntil = now + price(assets);
        return 0;
    }

    /** Tells that in a turn so many assets were not purged. */
    synchronized void giveBack(int assets) {
        paidUntil -= price(assets);
    }

    private long price(int assets) {
        return (long) Math.min(assets / rate * NANOS, LONGEST);
    }
}
