package dev.sluice.application.memory;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the repositories of one unit of work read and write: one call for itself, or a transaction. */
interface Session {
    /** Answers from the present state, which the query leaves as it is. */
    <R extends @Nullable Object> R read(Function<? super State, ? extends R> query);

    /** Changes the state, or if the change throws, leaves it as it was. */
    <R extends @Nullable Object> R write(Function<? super State, ? extends R> change);

    /** As {@link #write}, for a change that has no answer. */
    default void change(Consumer<? super State> change) {
        this.<@Nullable Void>write(state -> {
            change.accept(state);
            return null;
        });
    }

    /** The time, in microseconds. */
    Instant now();

    /**
     * Refuses what makes sense in a transaction only.
     *
     * @throws IllegalStateException if there is none
     */
    void requireTransaction();
}
