package dev.sluice.testkit;

import dev.sluice.domain.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How an attempt ended: with an answer, or with a refusal. Any other failure is nobody's outcome but the test's. */
public sealed interface Outcome<R> {
    /** The answer, or null if it was refused. */
    @Nullable
    R orNull();

    /** The answer; a refusal fails the test. */
    default R answer() {
        if (this instanceof Refused<R> refused) {
            throw new AssertionError("refused: " + refused.reason());
        }
        return ((Answered<R>) this).value();
    }

    /** Whether there is an answer. */
    default boolean isAnswered() {
        return this instanceof Answered;
    }

    /** It was done. */
    record Answered<R>(R value) implements Outcome<R> {
        @Override
        public R orNull() {
            return value;
        }
    }

    /** The rules did not grant it. */
    record Refused<R>(Refusal.Reason reason) implements Outcome<R> {
        @Override
        public @Nullable R orNull() {
            return null;
        }
    }

    /** Attempts something. */
    static <R> Outcome<R> of(Supplier<? extends R> attempt) {
        try {
            return new Answered<>(attempt.get());
        } catch (Refusal refusal) {
            return new Refused<>(refusal.reason());
        }
    }
}
