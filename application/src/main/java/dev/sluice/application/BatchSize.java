package dev.sluice.application;

import java.time.Duration;

/**
 * How many assets the next batch takes, so that it lasts about as long as is wished: it follows what the latest batches
 * took, at most twice as large or a quarter as small from one to the next.
 *
 * @param assets the size of the next batch
 * @param most the largest size
 * @param wished how long a batch should take
 */
public record BatchSize(int assets, int most, Duration wished) {
    /** Small enough not to hurt on any database. */
    private static final int FIRST = 100;

    private static final double GROWTH = 2;
    private static final double SHRINKAGE = 0.25;

    public BatchSize {
        if (assets < 1 || most < assets || wished.isNegative() || wished.isZero()) {
            throw new IllegalArgumentException(
                    "a batch takes some time for 1 to %d assets, not %s for %d".formatted(most, wished, assets));
        }
    }

    /** Before anything is known. */
    public static BatchSize first(int most, Duration wished) {
        return new BatchSize(Math.min(FIRST, most), most, wished);
    }

    /** After a batch of so many assets took this long. One that was not full says nothing about larger ones. */
    public BatchSize after(int purged, Duration took) {
        double factor = (double) wished.toNanos() / Math.max(1, took.toNanos());
        if (purged < assets && factor > 1) {
            return this;
        }
        double wanted = assets * Math.max(SHRINKAGE, Math.min(GROWTH, factor));
        return new BatchSize((int) Math.max(1, Math.min(most, Math.round(wanted))), most, wished);
    }
}
