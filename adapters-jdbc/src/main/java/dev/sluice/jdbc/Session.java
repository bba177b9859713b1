package dev.sluice.jdbc;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How a repository gets to the database: inside somebody's transaction, or each call for itself. */
sealed interface Session {
    /** Runs one query. */
    <R> R read(Function<? super Handle, ? extends R> work);

    /** Runs statements that happen all or not at all. */
    <R> R write(Function<? super Handle, ? extends R> work);

    /** Runs one statement that changes something. */
    <R> R writeOnce(Function<? super Handle, ? extends R> work);

    /** The transaction's connection; refuses outside a transaction. */
    Handle transaction();

    /** All calls share one transaction. */
    record InTransaction(Handle transaction) implements Session {
        @Override
        public <R> R read(Function<? super Handle, ? extends R> work) {
            return work.apply(transaction);
        }

        @Override
        public <R> R write(Function<? super Handle, ? extends R> work) {
            return work.apply(transaction);
        }

        @Override
        public <R> R writeOnce(Function<? super Handle, ? extends R> work) {
            return work.apply(transaction);
        }
    }

    /** Each call borrows a connection and commits for itself; one statement needs no begin and no commit. */
    record OneByOne(Jdbi jdbi, WriteLock lock) implements Session {
        @Override
        public <R> R read(Function<? super Handle, ? extends R> work) {
            return Connections.with(jdbi, work::apply);
        }

        @Override
        public <R> R write(Function<? super Handle, ? extends R> work) {
            return lock.holding(() -> Connections.with(jdbi, handle -> handle.inTransaction(work::apply)));
        }

        @Override
        public <R> R writeOnce(Function<? super Handle, ? extends R> work) {
            return lock.holding(() -> read(work));
        }

        @Override
        public Handle transaction() {
            throw new IllegalStateException("this needs a transaction: use Transactions.inTransaction");
        }
    }
}
