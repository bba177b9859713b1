package dev.sluice.bootstrap.faults;

import org.jspecify.annotations.Nullable;

/**
 * A request, and what is known of its outcome.
 *
 * @param begun in nanoseconds since some moment, before it was sent
 * @param ended the same, after its answer was read; without an answer, {@link Long#MAX_VALUE}: it may still be under way
 * @param reply null if there was none that tells whether it was done
 */
record Call(Act act, long begun, long ended, @Nullable Reply reply) {
    /** Without an answer. */
    static Call unanswered(Act act, long begun) {
        return new Call(act, begun, Long.MAX_VALUE, null);
    }

    boolean isAnswered() {
        return reply != null;
    }
}
