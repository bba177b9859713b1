package dev.sluice.bootstrap;

import dev.sluice.application.BatchSize;
import dev.sluice.application.DrainBatch;
import dev.sluice.application.DrainStep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker: purges what is due, batch by batch, at the pace of this node, as long as it may purge at all. */
final class DrainRound implements Loop.Round {
    private static final Logger LOG = LoggerFactory.getLogger(DrainRound.class);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

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
            while (turn(tally, stop)) {
                // Each turn has done its part.
            }
        } finally {
            tally.log();
        }
    }

    /** Waits for a turn and uses it; whether there may be more to do. */
    private boolean turn(Tally tally, Stop stop) {
        int most = size.assets();
        if (!takeTurn(most, stop)) {
            return false;
        }
        int purged = 0;
        try {
            if (!mayPurge()) {
                return false;
            }
            var step = step(most);
            if (step instanceof DrainStep.Purged batch) {
                purged = batch.batch().assets();
                tally.add(batch);
            }
            return !(step instanceof DrainStep.Idle);
        } finally {
            throttle.giveBack(most - purged);
        }
    }

    /** Asks again now and then, since others give back what they do not need; false if it is asked to stop. */
    private boolean takeTurn(int most, Stop stop) {
        while (!stop.isRequested()) {
            long wait = throttle.take(most, System.nanoTime());
            if (wait == 0) {
                return true;
            }
            stop.pause(Duration.ofNanos(Math.min(wait, LONGEST_WAIT.toNanos())));
        }
        return false;
    }

    /** Looked at before each batch, so that an order to all nodes is obeyed at the next one. */
    private boolean mayPurge() {
        heartbeat.beat();
        return permit.obstacle().isEmpty();
    }

    private DrainStep step(int most) {
        long begun = System.nanoTime();
        var step = drain.drain(most);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        activity.add(step, took);
        if (step instanceof DrainStep.Failed failed) {
            LOG.warn(
                    "A batch of the library {} failed, and it is left alone for a while: {}",
                    failed.library(),
                    failed.cause(),
                    failed.cause());
        }
        if (step instanceof DrainStep.Purged purged) {
            size = size.after(purged.batch().assets(), took);
        }
        return step;
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
