package dev.sluice.jdbc;

import dev.sluice.application.port.Transactions;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The ports over one database, H2 or PostgreSQL as the data source tells. The data source stays its owner's: it is not
 * closed here, and its connections are returned as they came.
 */
public final class JdbcPersistence implements AutoCloseable {
    private final Migrations migrations;
    private final @Nullable OwnSchema schema;
    private final JdbiTransactions transactions;
    private final @Nullable H2File file;
    private @Nullable String damage;

    private JdbcPersistence(DataSource dataSource, @Nullable InstantSource hostClock, @Nullable String schemaName) {
        var dialect = Dialects.of(dataSource);
        this.schema = schemaName == null ? null : OwnSchema.of(dataSource, dialect.schemaPath(), schemaName);
        this.migrations = new Migrations(dataSource, dialect, schemaName);
        var jdbi = Jdbi.create(new HostConnections(dataSource, schema));
        Bindings.register(jdbi, dialect);
        this.file = dialect instanceof H2Dialect ? new H2File(jdbi, dialect.writeLock()) : null;
        var clock = new DatabaseClock(dialect, hostClock);
        this.transactions = new JdbiTransactions(jdbi, dialect, clock, Memory.ofCommitted());
    }

    /**
     * Over a database whose own clock decides what is due, with the tables in the connections' default schema.
     *
     * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
     */
    public static JdbcPersistence over(DataSource dataSource) {
        return over(dataSource, null, null);
    }

    /** Over a database, with the host's clock in place of the database's: for hosts that turn it, and for tests. */
    public static JdbcPersistence over(DataSource dataSource, InstantSource hostClock) {
        return over(dataSource, hostClock, null);
    }

    /**
     * Over a database.
     *
     * @param hostClock decides in place of the database's clock what is due; null for the database's
     * @param schema has our tables, and is made if it is not there; null for the connections' default. With a schema each
     *     use of a connection costs two statements more
     * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL, or the schema's name is not a plain one: at most
     *     63 of {@code a-z}, {@code 0-9} and {@code _}
     */
    public static JdbcPersistence over(
            DataSource dataSource, @Nullable InstantSource hostClock, @Nullable String schema) {
        return new JdbcPersistence(dataSource, hostClock, schema);
    }

    /** Creates the tables or brings them up to date, and then opens; to be called before anything else. */
    public void migrate() {
        migrations.run();
        open();
    }

    /**
     * Opens a database whose tables the host has made from {@link #scripts}, as {@link #migrate} does for the others: on
     * H2 it makes commits durable, and after an unclean stop checks the tables against their indexes; see {@link #damage}.
     */
    public void open() {
        transactions.jdbi().useTransaction(transactions.dialect()::prepare);
        if (file != null) {
            damage = file.open().orElse(null);
        }
    }

    /** What makes the tables of this kind of database, in the order to be run, for hosts that keep to a tool of their own. */
    public List<MigrationScript> scripts() {
        return migrations.scripts();
    }

    /** The transactions of this database. */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * Transactions that are parts of one that the host has begun on this connection and ends itself: what they change is
     * seen by others once the host has committed, and never if it has not. One that fails takes back what it has done
     * itself and leaves the host's as it was, unless it lost to another: then the host has to begin again.
     *
     * <p>The host's transaction should be short and read committed. On H2 it is not kept from writing at the same time as
     * others, which H2's files bear less well than one writer at a time.
     *
     * @throws IllegalArgumentException if there is no transaction: the connection commits by itself
     */
    public Transactions within(Connection connection) {
        return JoinedTransactions.on(connection, schema, transactions);
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
