package dev.sluice.application.port;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the repositories, in the only two ways there are: all in one transaction, or each call for itself.
 *
 * <p>Inside the work there is no I/O but that of the repositories. All methods throw {@link DatabaseUnavailable} when the
 * database cannot be reached, so that callers can ask their callers to come back.
 */
public interface Transactions {
    /**
     * Does work in one transaction and commits it. If the work throws, nothing of it has happened and the exception
     * comes out. The work reads what others have committed, call by call, and may be run again from its beginning when
     * it lost to a conflicting transaction, so it has no effects beside those on the unit.
     */
    <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work);

    /**
     * Does work whose calls are each atomic by themselves: a read sees what is committed, a save is done when it
     * returns. Methods that need a transaction refuse with {@link IllegalStateException}.
     */
    <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work);

    /** As {@link #oneByOne}, for work that has no answer. */
    default void perform(Consumer<? super UnitOfWork> work) {
        Object unused = oneByOne(unit -> {
            work.accept(unit);
            return Boolean.TRUE;
        });
    }

    /**
     * Transactions that commit by themselves, for what must be known to others whatever becomes of these: the same ones,
     * unless these are parts of somebody else's transaction.
     */
    default Transactions apart() {
        return this;
    }
}
