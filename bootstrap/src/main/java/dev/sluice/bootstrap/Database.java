package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.jdbc.JdbcPersistence;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the pool of connections, or says in a sentence why the database cannot be used. */
final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS_PER_CORE = 4;
    private static final int FEWEST = 8;
    private static final int MOST = 32;

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Each statement has an index. A connection keeps its plans, and one made while a table was small would go on walking
     * through all of it when it has grown, until the table is analysed.
     */
    private static final String PREFER_INDEXES = "set enable_seqscan = off";

    /** How long a request waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Database() {}

    /**
     * A pool for this login.
     *
     * @throws CannotStart if the database does not let us in
     */
    static HikariDataSource open(DatabaseLogin login) {
        // Asked first because a pool hides what the database says. H2 stays open until the pool has a connection too.
        try (var probe = DriverManager.getConnection(login.address(), properties(login))) {
            var product = probe.getMetaData();
            LOG.debug("{} is {} {}.", login, product.getDatabaseProductName(), product.getDatabaseProductVersion());
            return new HikariDataSource(configuration(login));
        } catch (SQLException e) {
            throw CannotStart.because(DatabaseTrouble.of(login, e));
        }
    }

    /**
     * The tables of this database, brought up to date.
     *
     * @throws CannotStart if that is not possible
     */
    static JdbcPersistence migrated(DataSource pool, DatabaseLogin login) {
        try {
            var persistence = JdbcPersistence.over(pool);
            persistence.migrate();
            return persistence;
        } catch (RuntimeException e) {
            throw CannotStart.because(
                    "The tables of the database %s cannot be brought up to date. (%s)".formatted(login, OneLine.of(e)));
        }
    }

    private static Properties properties(DatabaseLogin login) {
        var properties = new Properties();
        if (login.user() != null) {
            properties.setProperty("user", login.user());
        }
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        return properties;
    }

    private static HikariConfig configuration(DatabaseLogin login) {
        var configuration = new HikariConfig();
        configuration.setPoolName("sluice");
        configuration.setJdbcUrl(login.address());
        configuration.setUsername(login.user());
        configuration.setPassword(login.password());
        configuration.setMaximumPoolSize(size());
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        if (login.address().startsWith(POSTGRESQL)) {
            configuration.setConnectionInitSql(PREFER_INDEXES);
        }
        return configuration;
    }

    private static int size() {
        int wanted = Runtime.getRuntime().availableProcessors() * CONNECTIONS_PER_CORE;
        return Math.min(Math.max(wanted, FEWEST), MOST);
    }
}
