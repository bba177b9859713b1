package dev.sluice.embedded;

import dev.sluice.application.UseCases;
import dev.sluice.jdbc.JdbcPersistence;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sluice inside another application. Safe for use by several threads; there may be several in one JVM.
 *
 * <p>It has no state but what is in the database and in the object store, and no threads unless one was asked for with
 * {@link SluiceBuilder#tickingEvery}.
 */
public final class Sluice implements AutoCloseable {
    private final JdbcPersistence persistence;
    private final Wiring wiring;
    private final UseCases useCases;
    private final Housekeeping housekeeping;
    private final @Nullable Background background;

    Sluice(
            JdbcPersistence persistence,
            Wiring wiring,
            UseCases useCases,
            Housekeeping housekeeping,
            @Nullable Duration interval) {
        this.persistence = persistence;
        this.wiring = wiring;
        this.useCases = useCases;
        this.housekeeping = housekeeping;
        this.background = interval == null ? null : Background.start(housekeeping, interval);
    }

    /**
     * Sluice over a database, H2 or PostgreSQL, which stays the host's: it is not closed here. While the tables are made
     * it has to have three connections to spare, later one for each thread that calls.
     */
    public static SluiceBuilder over(DataSource dataSource) {
        return new SluiceBuilder(dataSource);
    }

    /** What can be done, each in a transaction of its own. */
    public UseCases useCases() {
        return useCases;
    }

    /**
     * What can be done as a part of the transaction that the host has open on this connection: it happens when the host
     * commits, and has never happened if the host rolls back. Bytes of an upload that is rolled back are deleted a day
     * later. To be used by one thread, and until the transaction is over.
     *
     * <p>The host's transaction should be short and read committed: the libraries that it changes wait for its end.
     *
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public UseCases within(Connection connection) {
        return wiring.over(persistence.within(connection));
    }

    /**
     * Does the work of the background until nothing is left to do: purges what is due, deletes the bytes that are
     * nobody's any more, tells listeners on this very thread, and forgets what is too old to be told. To be called now and
     * then, by as many nodes and threads as one likes, unless Sluice was told to do so itself.
     *
     * @throws dev.sluice.application.port.DatabaseUnavailable if the database cannot be reached
     */
    public Tick tick() {
        return housekeeping.tick(null);
    }

    /** As {@link #tick()}, but for no longer than this, and a batch, and what a listener does with an event. */
    public Tick tick(Duration atMost) {
        return housekeeping.tick(atMost);
    }

    /** Why nothing is purged or deleted any more, in a sentence: an H2 database that was damaged. Empty if all is well. */
    public Optional<String> damage() {
        return persistence.damage();
    }

    /** Ends the batch in hand and the thread, if there is one; data source and object store stay open. */
    @Override
    public void close() {
        housekeeping.stop();
        try {
            if (background != null) {
                background.close();
            }
        } finally {
            try {
                useCases.keyUses().flush();
            } finally {
                persistence.close();
            }
        }
    }
}
