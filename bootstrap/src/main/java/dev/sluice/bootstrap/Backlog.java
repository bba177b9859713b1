package dev.sluice.bootstrap;

import dev.sluice.application.DrainOverview;
import dev.sluice.application.ReadDrainOverview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all nodes together have to drain, as measurements; they are NaN while the database does not tell. */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final double MILLIS_PER_SECOND = 1e3;

    private volatile @Nullable ReadDrainOverview source;
    private volatile @Nullable DrainOverview latest;

    Backlog(MeterRegistry registry) {
        gauge(
                registry,
                "drain.backlog.libraries",
                "Libraries whose time has come",
                of -> of.figures().due());
        gauge(
                registry,
                "drain.backlog.assets",
                "Assets that these libraries still have",
                of -> of.figures().dueAssets());
        gauge(registry, "drain.backlog.oldest.seconds", "For how long the oldest of them has been due", Backlog::age);
        gauge(
                registry,
                "drain.overdue.libraries",
                "Libraries due for more than a day",
                of -> of.figures().overdue());
        gauge(
                registry,
                "drain.failing.libraries",
                "Libraries whose latest batch failed, 50 at most",
                of -> of.failures().size());
        gauge(
                registry,
                "drain.held.libraries",
                "Libraries in the trash that are held",
                of -> of.figures().held());
        gauge(
                registry,
                "drain.brakes",
                "Brakes that nobody has decided about, 50 at most",
                DrainOverview::undecidedBrakes);
        gauge(
                registry,
                "drain.stopped",
                "1 while the drain of all nodes is to stand still",
                of -> of.orders().stop() ? 1 : 0);
        gauge(
                registry,
                "reclaim.backlog.objects",
                "Assets whose bytes are due to be deleted",
                of -> of.figures().reclaimAssets());
        gauge(
                registry,
                "reclaim.failing.notes",
                "Notes of bytes that could not be deleted",
                of -> of.figures().reclaimFailures());
    }

    /** Reads from here from now on. */
    void watch(ReadDrainOverview overview) {
        source = overview;
    }

    /** Reads how it is now. */
    void read() {
        var overview = source;
        try {
            latest = overview == null ? null : overview.read();
        } catch (RuntimeException e) {
            LOG.debug("The backlog cannot be read.", e);
            latest = null;
        }
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<DrainOverview> value) {
        Gauge.builder("sluice." + name, this, backlog -> backlog.value(value))
                .description(what)
                .register(registry);
    }

    private double value(ToDoubleFunction<DrainOverview> value) {
        var overview = latest;
        return overview == null ? Double.NaN : value.applyAsDouble(overview);
    }

    private static double age(DrainOverview overview) {
        Instant oldest = overview.figures().oldestDue();
        return oldest == null ? 0 : Duration.between(oldest, overview.at()).toMillis() / MILLIS_PER_SECOND;
    }
}
