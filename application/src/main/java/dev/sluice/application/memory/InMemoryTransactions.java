package dev.sluice.application.memory;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over plain collections: copied when a transaction begins (which costs nothing), swapped in when it
 * commits. One transaction writes at a time, the others wait; reads see what is committed and never wait. A transaction
 * cannot begin, and nothing can be written on the side, within a transaction of the same thread: that is refused with
 * {@link IllegalStateException}.
 */
public final class InMemoryTransactions implements Transactions {
    private final Store store;

    /** An empty store that goes by this clock. */
    public InMemoryTransactions(InstantSource clock) {
        this.store = new Store(clock);
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return store.<R>transact(draft -> work.apply(new InMemoryUnit(draft)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return work.apply(new InMemoryUnit(store));
    }
}
