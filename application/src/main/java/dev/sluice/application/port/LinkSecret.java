package dev.sluice.application.port;

import java.time.Instant;

/**
 * What links to bytes are signed with, 32 random bytes in base 64. It does not show up in its own {@link #toString}.
 *
 * @param number tells it from the others; a later one has a higher number
 */
public record LinkSecret(long number, String text, Instant madeAt) {
    @Override
    public String toString() {
        return "LinkSecret[" + number + "]";
    }
}
