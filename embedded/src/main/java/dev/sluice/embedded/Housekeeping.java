package dev.sluice.embedded;

import dev.sluice.application.BatchSize;
import dev.sluice.application.DrainStep;
import dev.sluice.application.ReclaimStep;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.jdbc.JdbcPersistence;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of the background, piece by piece, on the thread that asks for it. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int NOTES = 4;
    private static final int LIBRARIES = 100;
    private static final int ENTRIES = 1_000;

    /** How long one kind of work goes on before another has its turn. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private final UseCases useCases;
    private final JdbcPersistence persistence;
    private final Node node;
    private final HousekeepingPlan plan;
    private final Listeners listeners;
    private final LongAdder batches = new LongAdder();
    private final LongAdder assets = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile BatchSize size;
    private volatile boolean stopped;

    Housekeeping(
            UseCases useCases, JdbcPersistence persistence, Node node, HousekeepingPlan plan, Listeners listeners) {
        this.useCases = useCases;
        this.persistence = persistence;
        this.node = node;
        this.plan = plan;
        this.listeners = listeners;
        this.size = plan.firstBatch();
    }

    /** Ends what is being done after the piece in hand. */
    void stop() {
        stopped = true;
    }

    Tick tick(@Nullable Duration atMost) {
        if (persistence.damage().isPresent()) {
            return Tick.NOTHING;
        }
        var time = new TimeLeft(atMost);
        tellOthers();
        announce(time);
        brake();
        var tick = Tick.NOTHING;
        Tick before;
        do {
            before = tick;
            tick = drain(tick, turn(time));
            tick = reclaim(tick, turn(time));
            tick = listeners.tell(tick, () -> goesOn(time));
        } while (!tick.equals(before));
        trim(time);
        useCases.keyUses().flush();
        return tick;
    }

    private void tellOthers() {
        var now = persistence.transactions().oneByOne(UnitOfWork::now);
        var report = node.report(now, batches.sum(), assets.sum(), bytes.sum());
        var unused = useCases.tickDrain().tick(report, node.policy());
    }

    private void announce(TimeLeft time) {
        boolean more = !plan.notice().isZero();
        while (more && goesOn(time)) {
            more = useCases.announcePurges().announce(plan.notice(), LIBRARIES) > 0;
        }
    }

    private void brake() {
        for (var brake : useCases.checkBrakes().check(plan.brake())) {
            LOG.warn("The brake is on, since {} assets were given up: {}", brake.assets(), brake);
        }
    }

    private BooleanSupplier turn(TimeLeft time) {
        var turn = new TimeLeft(TURN);
        return () -> goesOn(time) && turn.isLeft();
    }

    private Tick drain(Tick before, BooleanSupplier goesOn) {
        var tick = before;
        while (goesOn.getAsBoolean()) {
            long begun = System.nanoTime();
            int most = size.assets();
            var step = useCases.drainBatch().drain(most);
            if (step instanceof DrainStep.Idle) {
                return tick;
            }
            if (step instanceof DrainStep.Failed failed) {
                LOG.warn(
                        "A batch of the library {} failed, and it is left alone for a while.",
                        failed.library(),
                        failed.cause());
                tick = tick.withFailure();
            }
            if (step instanceof DrainStep.Purged purged) {
                count(purged, Duration.ofNanos(System.nanoTime() - begun));
                tick = tick.with(purged);
            }
        }
        return tick;
    }

    private void count(DrainStep.Purged purged, Duration took) {
        batches.increment();
        assets.add(purged.batch().assets());
        bytes.add(purged.batch().bytes());
        size = size.after(purged.batch().assets(), took);
    }

    private Tick reclaim(Tick before, BooleanSupplier goesOn) {
        var tick = before;
        while (goesOn.getAsBoolean()) {
            var step = useCases.reclaimBytes().reclaim(NOTES);
            if (step.equals(ReclaimStep.NOTHING)) {
                return tick;
            }
            tick = tick.with(step);
        }
        return tick;
    }

    private void trim(TimeLeft time) {
        boolean more = true;
        while (more && goesOn(time)) {
            more = useCases.trimAudit().trim(plan.history(), ENTRIES) == ENTRIES;
        }
    }

    private boolean goesOn(TimeLeft time) {
        return !stopped && time.isLeft();
    }
}
