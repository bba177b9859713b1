package dev.sluice.bootstrap;

import dev.sluice.application.BatchSize;
import dev.sluice.application.DrainBatch;
import dev.sluice.application.DrainStep;
import dev.sluice.application.Throttle;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker: purges what is due, batch by batch, at the pace of this node, as long as it may purge at all. */
final class DrainRound implements Loop.Round {
    private static final Logger LOG = LoggerFactory.getLogger(DrainRound.class);

    private final DrainBatch drain;
    private final Throttle throttle;
    private final Permit permit;
    private final Heartbeat heartbeat;
    private final Activity activity;
    private BatchSize size;

    /** The throttle, the permit, the heartbeat and the activity are those of the node, shared by its workers. */
    DrainRound(
            DrainBatch drain,
            BatchSize first,
            Throttle throttle,
            Permit permit,
            Heartbeat heartbeat,
            Activity activity) {
        this.drain = drain;
        this.size = first;
        this.throttle = throttle;
        this.permit = permit;
        this.heartbeat = heartbeat;
        this.activity = activity;
    }

    @Override
    public void work(Stop stop) {
        var tally = new Tally();
        try {
            while (!stop.isRequested() && mayPurge() && step(tally, stop)) {
                // Each step has done its part.
            }
        } finally {
            tally.log();
        }
    }

    /** Looked at before each batch, so that an order to all nodes is obeyed at the next one. */
    private boolean mayPurge() {
        heartbeat.beat();
        return permit.obstacle().isEmpty();
    }

    /** Whether there may be more to do. */
    private boolean step(Tally tally, Stop stop) {
        long begun = System.nanoTime();
        var step = drain.drain(size.assets());
        if (step instanceof DrainStep.Failed failed) {
            LOG.warn(
                    "A batch of the library {} failed, and it is left alone for a while: {}",
                    failed.library(),
                    failed.cause(),
                    failed.cause());
        }
        if (step instanceof DrainStep.Purged purged) {
            tally.add(purged);
            activity.add(purged);
            int assets = purged.batch().assets();
            long took = System.nanoTime() - begun;
            size = size.after(assets, Duration.ofNanos(took));
            stop.pause(Duration.ofNanos(Math.max(0, throttle.rest(assets, begun) - took)));
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
