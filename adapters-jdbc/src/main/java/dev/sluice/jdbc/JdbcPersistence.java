package dev.sluice.jdbc;

import dev.sluice.application.port.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The ports over one database, H2 or PostgreSQL as the data source tells. The tables are those of the connections'
 * default schema. The data source stays its owner's: it is not closed here.
 */
public final class JdbcPersistence implements AutoCloseable {
    private final DataSource dataSource;
    private final Dialect dialect;
    private final JdbiTransactions transactions;
    private final @Nullable H2File file;
    private @Nullable String damage;

    private JdbcPersistence(DataSource dataSource, @Nullable InstantSource hostClock) {
        this.dataSource = dataSource;
        var jdbi = Jdbi.create(new AutoCommitting(dataSource));
        Bindings.register(jdbi);
        this.dialect = Dialects.of(dataSource);
        this.file = dialect instanceof H2Dialect ? new H2File(jdbi, dialect.writeLock()) : null;
        this.transactions = new JdbiTransactions(jdbi, dialect, new DatabaseClock(dialect, hostClock));
    }

    /**
     * Over a database whose own clock decides what is due.
     *
     * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
     */
    public static JdbcPersistence over(DataSource dataSource) {
        return new JdbcPersistence(dataSource, null);
    }

    /** Over a database, with the host's clock in place of the database's: for hosts that turn it, and for tests. */
    public static JdbcPersistence over(DataSource dataSource, InstantSource hostClock) {
        return new JdbcPersistence(dataSource, hostClock);
    }

    /**
     * Creates the tables or brings them up to date; to be called before anything else. On H2 it also makes commits
     * durable, and after an unclean stop checks the tables against their indexes; see {@link #damage}.
     */
    public void migrate() {
        Migrations.run(dataSource, dialect);
        if (file != null) {
            damage = file.open().orElse(null);
        }
    }

    /** The transactions of this database. */
    public Transactions transactions() {
        return transactions;
    }

    /** Why nothing of this database must be purged, in a sentence; empty if all is well. */
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Notes that this was a clean stop. */
    @Override
    public void close() {
        if (file != null && damage == null) {
            file.close();
        }
    }
}
