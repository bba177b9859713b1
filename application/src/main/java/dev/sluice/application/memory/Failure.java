package dev.sluice.application.memory;

import dev.sluice.application.port.Backoff;
import java.time.Instant;

/** Why a library's latest batch failed, how many have failed since one succeeded, and when it may be tried again. */
record Failure(int attempts, Instant retryAt, String reason) {
    /** The next failure in a row. */
    static Failure after(int attempts, Instant now, String reason) {
        return new Failure(attempts + 1, now.plus(Backoff.after(attempts + 1)), reason);
    }

    Failure dueAt(Instant now) {
        return new Failure(attempts, now, reason);
    }
}
