package dev.sluice.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.embedded.Sluice;

/** Sluice in this process, with connections of its own. */
final class Embedded implements AutoCloseable {
    private final HikariDataSource pool;
    private final Sluice sluice;

    private Embedded(HikariDataSource pool, Sluice sluice) {
        this.pool = pool;
        this.sluice = sluice;
    }

    static Embedded over(String url) {
        return over(url, new InMemoryObjects(), RetentionPolicy.DEFAULT);
    }

    static Embedded over(String url, ObjectStore objects, RetentionPolicy retention) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(20);
        configuration.setMinimumIdle(1);
        var pool = new HikariDataSource(configuration);
        return new Embedded(
                pool, Sluice.over(pool).objects(objects).retention(retention).build());
    }

    UseCases useCases() {
        return sluice.useCases();
    }

    @Override
    public void close() {
        sluice.close();
        pool.close();
    }
}
