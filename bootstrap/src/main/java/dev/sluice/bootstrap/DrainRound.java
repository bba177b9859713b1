package dev.sluice.bootstrap;

import dev.sluice.application.DrainBatch;
import dev.sluice.application.DrainStep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges what is due, batch by batch, at the pace of this node, as long as it may purge at all. */
final class DrainRound implements Loop.Round {
    private static final Logger LOG = LoggerFactory.getLogger(DrainRound.class);

    private final DrainBatch drain;
    private final Pace pace;
    private final Health health;

    DrainRound(DrainBatch drain, Pace pace, Health health) {
        this.drain = drain;
        this.pace = pace;
        this.health = health;
    }

    @Override
    public void work(Stop stop) {
        var tally = new Tally();
        try {
            while (!stop.isRequested() && health.obstacleToPurging().isEmpty() && step(tally, stop)) {
                // Each step has done its part.
            }
        } finally {
            tally.log();
        }
    }

    /** Whether there may be more to do. */
    private boolean step(Tally tally, Stop stop) {
        long begun = System.nanoTime();
        var step = drain.drain(pace.batch());
        if (step instanceof DrainStep.Failed failed) {
            LOG.warn(
                    "A batch of the library {} failed, and it is left alone for a while: {}",
                    failed.library(),
                    failed.cause(),
                    failed.cause());
        }
        if (step instanceof DrainStep.Purged purged) {
            tally.add(purged);
            stop.pause(pace.rest(purged.batch().assets(), Duration.ofNanos(System.nanoTime() - begun)));
        }
        return !(step instanceof DrainStep.Idle);
    }

    /** What a round purged. */
    private static final class Tally {
        private long assets;
        private long bytes;
        private int libraries;

        void add(DrainStep.Purged step) {
            assets += step.batch().assets();
            bytes += step.batch().bytes();
            libraries += step.gone() ? 1 : 0;
        }

        void log() {
            if (assets > 0 || libraries > 0) {
                LOG.info("Purged {} assets of {} bytes; {} libraries are gone.", assets, bytes, libraries);
            }
        }
    }
}
