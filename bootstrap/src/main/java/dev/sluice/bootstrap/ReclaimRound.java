package dev.sluice.bootstrap;

import dev.sluice.application.ReclaimBytes;
import dev.sluice.application.ReclaimStep;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the bytes that no asset has any more, unless the notes of them may be damaged. Safe for use by several threads. */
final class ReclaimRound implements Loop.Round {
    private static final Logger LOG = LoggerFactory.getLogger(ReclaimRound.class);

    /** Few, so that it can stop soon: a note may name as many assets as a batch of the drain. */
    private static final int NOTES = 4;

    private final ReclaimBytes bytes;
    private final Supplier<Optional<String>> damage;
    private final Metrics metrics;

    ReclaimRound(ReclaimBytes bytes, Supplier<Optional<String>> damage, Metrics metrics) {
        this.bytes = bytes;
        this.damage = damage;
        this.metrics = metrics;
    }

    @Override
    public void work(Stop stop) {
        while (!stop.isRequested() && damage.get().isEmpty()) {
            var step = bytes.reclaim(NOTES);
            metrics.reclaimed(step);
            if (step.equals(ReclaimStep.NOTHING)) {
                return;
            }
            if (step.failed() > 0) {
                LOG.warn(
                        "The bytes of {} assets could not be deleted, and are kept in mind: {}",
                        step.failed(),
                        step.reason());
            }
        }
    }
}
