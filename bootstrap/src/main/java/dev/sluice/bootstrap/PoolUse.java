package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What a pool of connections is doing, as measurements. */
record PoolUse(HikariDataSource pool) {
    void bindTo(MeterRegistry registry) {
        connections(registry, "active", HikariPoolMXBean::getActiveConnections);
        connections(registry, "idle", HikariPoolMXBean::getIdleConnections);
        connections(registry, "awaited", HikariPoolMXBean::getThreadsAwaitingConnection);
        Gauge.builder("sluice.pool.connections.max", pool, HikariDataSource::getMaximumPoolSize)
                .description("How many connections to the database there may be")
                .register(registry);
    }

    private void connections(MeterRegistry registry, String state, ToDoubleFunction<HikariPoolMXBean> count) {
        Gauge.builder("sluice.pool.connections", pool, source -> count.applyAsDouble(source.getHikariPoolMXBean()))
                .description("Connections to the database, and requests that wait for one")
                .tag("state", state)
                .register(registry);
    }
}
