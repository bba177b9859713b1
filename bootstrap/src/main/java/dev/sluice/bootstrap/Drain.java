package dev.sluice.bootstrap;

import dev.sluice.application.DrainBatch;
import java.util.List;
import java.util.stream.IntStream;

/** The workers of this node's drain, each in a loop of its own, all below one rate. */
record Drain(List<Loop> workers) implements AutoCloseable {
    Drain {
        workers = List.copyOf(workers);
    }

    static Drain of(DrainBatch batch, DrainPlan plan, Permit permit, Heartbeat heartbeat, Activity activity) {
        var throttle = new Throttle(plan.rate());
        return new Drain(IntStream.rangeClosed(1, plan.workers())
                .mapToObj(number -> new Loop(
                        "drain " + number,
                        plan.interval(),
                        new DrainRound(batch, plan.firstBatch(), throttle, permit, heartbeat, activity)))
                .toList());
    }

    void start() {
        workers.forEach(Loop::start);
    }

    /** Ends it, once the batches in hand are done. */
    @Override
    public void close() {
        Loop.closeAll(workers);
    }
}
