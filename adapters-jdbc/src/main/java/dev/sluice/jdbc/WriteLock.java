package dev.sluice.jdbc;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every transaction that writes holds from before its beginning until after its end. On PostgreSQL that is nothing;
 * on H2 it is one lock, since its files survive the death of the process only if there is one writer at a time.
 */
final class WriteLock {
    private final @Nullable ReentrantLock lock;

    private WriteLock(@Nullable ReentrantLock lock) {
        this.lock = lock;
    }

    static WriteLock none() {
        return new WriteLock(null);
    }

    /** Fair, so that a restore is not overtaken by one drain batch after the other. */
    static WriteLock single() {
        return new WriteLock(new ReentrantLock(true));
    }

    <R> R holding(Supplier<R> work) {
        if (lock == null) {
            return work.get();
        }
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
