package dev.sluice.bootstrap;

import dev.sluice.application.DrainStep;
import dev.sluice.application.port.NodeReport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What this node has purged since its start. Safe for use by several threads. */
final class Activity {
    private final String node;
    private final Instant startedAt;
    private final int workers;
    private final Metrics metrics;
    private final LongAdder batches = new LongAdder();
    private final LongAdder assets = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /** Of a node of this name, unique and at most 100 characters, started at this moment. */
    Activity(String node, Instant startedAt, int workers, Metrics metrics) {
        this.node = node;
        this.startedAt = startedAt;
        this.workers = workers;
        this.metrics = metrics;
    }

    /** Adds a step that took this long. */
    void add(DrainStep step, Duration took) {
        metrics.drained(step, took);
        if (step instanceof DrainStep.Purged purged) {
            batches.increment();
            assets.add(purged.batch().assets());
            bytes.add(purged.batch().bytes());
        }
    }

    /** All of it, for others to see. */
    NodeReport report(Duration clockOffset, @Nullable String obstacle) {
        return new NodeReport(
                node, startedAt, clockOffset, workers, batches.sum(), assets.sum(), bytes.sum(), obstacle);
    }
}
