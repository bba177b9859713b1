package dev.sluice.embedded;

import dev.sluice.application.BatchSize;
import dev.sluice.application.port.BrakePolicy;
import java.time.Duration;

/**
 * How the work of the background is cut into pieces.
 *
 * @param batch the most assets purged in one transaction
 * @param batchTime how long that should take
 * @param history how long the log of who did what is kept
 * @param notice how long before its purge a library's owner is told; zero for never
 * @param brake when purging waits because too much is given up at a time
 */
record HousekeepingPlan(int batch, Duration batchTime, Duration history, Duration notice, BrakePolicy brake) {
    static final HousekeepingPlan DEFAULT = new HousekeepingPlan(
            5_000, Duration.ofMillis(50), Duration.ofDays(365), Duration.ofDays(7), BrakePolicy.OFF);

    HousekeepingPlan {
        var unused = BatchSize.first(batch, batchTime);
        if (history.isNegative()) {
            throw new IllegalArgumentException("a history is kept for some time, unlike " + history);
        }
        if (notice.isNegative()) {
            throw new IllegalArgumentException("a notice is given ahead of a purge, unlike " + notice);
        }
    }

    HousekeepingPlan withBatches(int most, Duration time) {
        return new HousekeepingPlan(most, time, history, notice, brake);
    }

    HousekeepingPlan withHistory(Duration age) {
        return new HousekeepingPlan(batch, batchTime, age, notice, brake);
    }

    HousekeepingPlan withNotice(Duration ahead) {
        return new HousekeepingPlan(batch, batchTime, history, ahead, brake);
    }

    HousekeepingPlan withBrake(BrakePolicy policy) {
        return new HousekeepingPlan(batch, batchTime, history, notice, policy);
    }

    BatchSize firstBatch() {
        return BatchSize.first(batch, batchTime);
    }
}
