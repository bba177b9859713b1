package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.DrainStep;
import dev.sluice.application.ReadDrainOverview;
import dev.sluice.application.ReclaimStep;
import dev.sluice.http.AnsweredRequest;
import dev.sluice.http.Operations;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What this node measures, for Prometheus. Labels are routes, methods, statuses and outcomes: never an id or a name. */
final class Metrics implements Operations, AutoCloseable {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Backlog backlog = new Backlog(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        purged(0, 0, 0);
        reclaimed(ReclaimStep.NOTHING);
    }

    /** Watches the connections of a pool. */
    void watch(HikariDataSource pool) {
        new PoolUse(pool).bindTo(registry);
    }

    /** Asks for the backlog of all nodes whenever the measurements are asked for. */
    void watch(ReadDrainOverview overview) {
        backlog.watch(overview);
    }

    /** Counts a step of the drain that took this long. */
    void drained(DrainStep step, Duration took) {
        if (step instanceof DrainStep.Purged purged) {
            purged(purged.batch().assets(), purged.batch().bytes(), purged.gone() ? 1 : 0);
            batch("purged", took);
        } else if (step instanceof DrainStep.Failed) {
            batch("failed", took);
        }
    }

    /** Counts what one step of the reclaimer came to. */
    void reclaimed(ReclaimStep step) {
        registry.counter("sluice.reclaim.objects", "outcome", "deleted").increment(step.deleted());
        registry.counter("sluice.reclaim.objects", "outcome", "failed").increment(step.failed());
    }

    @Override
    public void answered(AnsweredRequest request) {
        Timer.builder("sluice.http.requests")
                .description("Requests that were answered")
                .tag("method", request.method())
                .tag("route", request.route())
                .tag("status", String.valueOf(request.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(request.took());
        RequestLog.log(request);
    }

    @Override
    public String metrics() {
        backlog.read();
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void purged(int assets, long bytes, int libraries) {
        registry.counter("sluice.drain.assets").increment(assets);
        registry.counter("sluice.drain.bytes").increment((double) bytes);
        registry.counter("sluice.drain.libraries").increment(libraries);
    }

    private void batch(String outcome, Duration took) {
        Timer.builder("sluice.drain.batch")
                .description("Batches of the drain")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(took);
    }
}
