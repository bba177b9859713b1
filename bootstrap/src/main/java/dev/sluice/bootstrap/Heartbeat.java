package dev.sluice.bootstrap;

import dev.sluice.application.TickDrain;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a node does before it purges: it looks at the database's clock, which may stop all nodes, and says that it is there.
 * Safe for use by several threads.
 */
final class Heartbeat implements Loop.Round {
    /** How often, if nothing is purged. */
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final TickDrain tick;
    private final Transactions transactions;
    private final Permit permit;
    private final Activity activity;
    private final ClockPolicy policy;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private long staleAt = System.nanoTime();

    Heartbeat(
            TickDrain tick,
            Transactions transactions,
            Permit permit,
            Activity activity,
            ClockPolicy policy,
            InstantSource clock) {
        this.tick = tick;
        this.transactions = transactions;
        this.permit = permit;
        this.activity = activity;
        this.policy = policy;
        this.clock = clock;
    }

    /** Looks and tells, unless it has within the last second. */
    void beat() {
        inTurn(() -> System.nanoTime() - staleAt >= 0);
    }

    @Override
    public void work(Stop stop) {
        inTurn(() -> true);
    }

    /** One at a time: at its first beat a node is new to the database only once. */
    private void inTurn(BooleanSupplier wanted) {
        turn.lock();
        try {
            if (wanted.getAsBoolean()) {
                tick();
                staleAt = System.nanoTime() + FRESH.toNanos();
            }
        } finally {
            turn.unlock();
        }
    }

    private void tick() {
        var database = transactions.oneByOne(UnitOfWork::now);
        var offset = Duration.between(database, clock.instant());
        var report = activity.report(offset, permit.obstacle().orElse(null));
        var unused = tick.tick(report, policy);
    }
}
