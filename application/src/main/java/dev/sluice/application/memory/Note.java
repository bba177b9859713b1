package dev.sluice.application.memory;

import dev.sluice.application.port.Reclaim;
import java.time.Instant;

/** A note of bytes to be deleted, not before {@code due}; {@code reason} tells why the latest attempt failed. */
record Note(Reclaim reclaim, Instant made, Instant due, String reason) {
    boolean hasFailed() {
        return !reason.isEmpty();
    }
}
