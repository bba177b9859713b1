package dev.sluice.application.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a running transaction has made of the state. It is of no use when the transaction is over. */
final class Draft implements Session {
    private final InstantSource clock;
    private State state;
    private boolean ended;

    Draft(State committed, InstantSource clock) {
        this.state = committed;
        this.clock = clock;
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super State, ? extends R> query) {
        requireTransaction();
        return query.apply(state);
    }

    @Override
    public <R extends @Nullable Object> R write(Function<? super State, ? extends R> change) {
        requireTransaction();
        var changed = state.copy();
        R answer = change.apply(changed);
        state = changed;
        return answer;
    }

    @Override
    public Instant now() {
        return Store.now(clock);
    }

    @Override
    public void requireTransaction() {
        if (ended) {
            throw new IllegalStateException("this transaction is over");
        }
    }

    State state() {
        return state;
    }

    void end() {
        ended = true;
    }
}
