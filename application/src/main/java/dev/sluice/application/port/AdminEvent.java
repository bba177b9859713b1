package dev.sluice.application.port;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about no library in particular: to users and keys, or to the drain as a whole.
 *
 * @param subject the id of what it was done to, null if it was the server itself
 * @param detail what else there is to say, null if nothing
 */
public record AdminEvent(
        Kind kind, @Nullable String subject, @Nullable String detail) {

    /** What was done. */
    public enum Kind {
        USER_ADDED,
        USER_CHANGED,
        KEY_CREATED,
        KEY_CHANGED,
        KEY_REVOKED,
        WEBHOOK_ADDED,
        WEBHOOK_REMOVED,
        WEBHOOK_RESUMED,
        DRAIN_PAUSED,
        DRAIN_RESUMED,
        CLOCK_CONFIRMED,
        BRAKE_TRIPPED,
        BRAKE_KEPT,
        BRAKE_RELEASED,
        DRAIN_RETRIED,
        RECLAIM_RETRIED;

        /** The word for it, such as {@code drain_paused}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done to the server itself. */
    public static AdminEvent of(Kind kind, @Nullable String detail) {
        return new AdminEvent(kind, null, detail);
    }
}
