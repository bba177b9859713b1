package dev.sluice.application.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is committed. There is one writer at a time, who works on a copy; readers never wait. Writers take turns in the
 * order in which they came, so that a restore is not overtaken by one drain batch after the other.
 */
final class Store implements Session {
    private final InstantSource clock;
    private final ReentrantLock writers = new ReentrantLock(true);
    private volatile State committed = new State();

    Store(InstantSource clock) {
        this.clock = clock;
    }

    /** Does work on a copy of what is committed, and swaps it in when the work is done. */
    <R extends @Nullable Object> R transact(Function<? super Draft, ? extends R> work) {
        if (writers.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction of this thread is not over, so no other can begin");
        }
        writers.lock();
        var draft = new Draft(committed, clock);
        try {
            R answer = work.apply(draft);
            committed = draft.state();
            return answer;
        } finally {
            draft.end();
            writers.unlock();
        }
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super State, ? extends R> query) {
        return query.apply(committed);
    }

    @Override
    public <R extends @Nullable Object> R write(Function<? super State, ? extends R> change) {
        return transact(draft -> draft.<R>write(change));
    }

    @Override
    public Instant now() {
        return now(clock);
    }

    @Override
    public void requireTransaction() {
        throw new IllegalStateException("this makes sense in a transaction only");
    }

    static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
