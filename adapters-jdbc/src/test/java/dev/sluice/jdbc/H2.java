package dev.sluice.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** H2 databases in memory. */
final class H2 {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private H2() {}

    static DataSource freshDatabase() {
        return Pools.over("jdbc:h2:mem:test%d;DB_CLOSE_DELAY=-1".formatted(DATABASES.incrementAndGet()));
    }
}
