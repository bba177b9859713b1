package dev.sluice.bootstrap;

import dev.sluice.application.BatchSize;
import dev.sluice.application.DrainWindow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast the drain works on this node.
 *
 * @param interval how often it looks for libraries that are due
 * @param batch the most assets in one transaction
 * @param batchTime how long a transaction should take; batches grow and shrink accordingly
 * @param workers how many batches it works on at a time, each of another library
 * @param rate the most assets in a second, over all workers
 * @param window the hours of the day at which it works, null for all of them
 */
record DrainPlan(
        Duration interval,
        int batch,
        Duration batchTime,
        int workers,
        double rate,
        @Nullable DrainWindow window) {
    /** A rate that holds nobody back. */
    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Batches are no larger than this part of a second allows: a drain at 500 assets a second does not work in leaps. */
    private static final double LEAP_SECONDS = 0.1;

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);
    private static final Duration SHORTEST_BATCH = Duration.ofMillis(1);
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(1);
    private static final int LARGEST_BATCH = 100_000;
    private static final int MOST_WORKERS = 16;

    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static DrainPlan of(Given given) {
        var interval = given.value(
                Setting.DRAIN_INTERVAL,
                "an ISO-8601 duration from PT0.01S to P1D, such as PT1M",
                Values.duration(SHORTEST_INTERVAL, LONGEST_INTERVAL));
        var batch = given.value(Setting.DRAIN_BATCH, "a whole number from 1 to 100000", Values.whole(1, LARGEST_BATCH));
        var batchTime = given.value(
                Setting.DRAIN_BATCH_TIME,
                "an ISO-8601 duration from PT0.001S to PT1M, such as PT0.05S",
                Values.duration(SHORTEST_BATCH, LONGEST_BATCH));
        var workers = given.value(Setting.DRAIN_WORKERS, "a whole number from 1 to 16", Values.whole(1, MOST_WORKERS));
        var rate = given.value(Setting.DRAIN_RATE, "a number above 0, such as 500 or 0.5", Values::positive);
        var window = given.value(
                Setting.DRAIN_WINDOW,
                "hours of a day, such as 22:00-06:00, which are UTC, or 22:00-06:00 Europe/Berlin",
                Values::hours);
        return new DrainPlan(
                interval.orElseThrow(),
                batch.orElseThrow(),
                batchTime.orElseThrow(),
                workers.orElseThrow(),
                rate.orElse(UNLIMITED),
                window.orElse(null));
    }

    /** The size of a worker's first batch, which the later ones follow. */
    BatchSize firstBatch() {
        int most = (int) Math.max(1, Math.min(batch, rate * LEAP_SECONDS));
        return BatchSize.first(most, batchTime);
    }
}
