package dev.sluice.jdbc;

import dev.sluice.application.port.DatabaseUnavailable;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions inside one that somebody else has begun and will end. Each is behind a savepoint, so that it happens as a
 * whole or not at all, whatever its host makes of its failure.
 *
 * @param handle of the host's connection, which is never closed here
 * @param own those that commit by themselves
 */
record JoinedTransactions(
        Connection connection, Handle handle, @Nullable OwnSchema schema, JdbiTransactions own)
        implements Transactions {

    static JoinedTransactions on(Connection connection, @Nullable OwnSchema schema, JdbiTransactions own) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "no transaction has begun on this connection: call setAutoCommit(false) first, and commit later");
            }
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
        var jdbi = Jdbi.create(connection);
        Bindings.register(jdbi, own.dialect());
        return new JoinedTransactions(connection, jdbi.open(), schema, own);
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return own.dialect()
                .writeLock()
                .holding(() -> translated(() -> inSchema(() -> behindSavepoint(() -> {
                    return work.apply(
                            new JdbiUnit(new Session.InTransaction(handle), own.dialect(), own.clock(), Memory.none()));
                }))));
    }

    /** Its calls see what the host's transaction has changed, and are undone with it. */
    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return inTransaction(work);
    }

    @Override
    public Transactions apart() {
        return own;
    }

    private <R extends @Nullable Object> R inSchema(Work<R> work) throws SQLException {
        if (schema == null) {
            return work.done();
        }
        var hosts = schema.path().of(connection);
        schema.enter(connection);
        try {
            var result = work.done();
            schema.path().use(connection, hosts);
            return result;
        } catch (RuntimeException | Error | SQLException failure) {
            undo(() -> schema.path().use(connection, hosts), failure);
            throw failure;
        }
    }

    private <R extends @Nullable Object> R behindSavepoint(Work<R> work) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            var result = work.done();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error | SQLException failure) {
            undo(() -> connection.rollback(savepoint), failure);
            throw failure;
        }
    }

    /** What fails now, because the connection is gone for example, says less than what failed first. */
    private static void undo(Undoing undoing, Throwable failure) {
        try {
            undoing.undo();
        } catch (SQLException | RuntimeException broken) {
            failure.addSuppressed(broken);
        }
    }

    private static <R extends @Nullable Object> R translated(Work<R> work) {
        try {
            return work.done();
        } catch (SQLException failure) {
            throw SqlStates.isUnavailable(failure)
                    ? new DatabaseUnavailable(failure)
                    : new ConnectionException(failure);
        } catch (JdbiException failure) {
            throw SqlStates.isUnavailable(failure) ? new DatabaseUnavailable(failure) : failure;
        }
    }

    private interface Undoing {
        void undo() throws SQLException;
    }

    private interface Work<R extends @Nullable Object> {
        R done() throws SQLException;
    }
}
