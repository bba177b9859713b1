package dev.sluice.jdbc;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Transactions of one database, read committed; those that lost to another are run again. */
record JdbiTransactions(Jdbi jdbi, Dialect dialect, DatabaseClock clock, Memory memory) implements Transactions {
    private static final int ATTEMPTS = 8;

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dialect.writeLock().holding(() -> once(work));
            } catch (JdbiException failure) {
                if (attempt == ATTEMPTS || !SqlStates.isLostToAnother(failure)) {
                    throw failure;
                }
            }
        }
    }

    private <R extends @Nullable Object> R once(Function<? super UnitOfWork, ? extends R> work) {
        return Connections.with(
                jdbi,
                handle -> handle.inTransaction(same ->
                        work.apply(new JdbiUnit(new Session.InTransaction(same), dialect, clock, Memory.none()))));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return work.apply(new JdbiUnit(new Session.OneByOne(jdbi, dialect.writeLock()), dialect, clock, memory));
    }
}
