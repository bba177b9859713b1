package dev.sluice.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody who is told of events has got.
 *
 * @param position everything in front of it, and at it, was told
 * @param notedAt when that was noted
 * @param trouble what went wrong with what comes next, null if nothing
 * @param parkedAt since when nothing is told any more until somebody sees to it, null if it goes on
 */
public record Subscription(
        String name,
        FeedPosition position,
        Instant notedAt,
        @Nullable Trouble trouble,
        @Nullable Instant parkedAt) {

    /**
     * What went wrong.
     *
     * @param attempts how often, one after the other
     * @param since when it began
     * @param retryAt when it is tried again
     * @param reason what was wrong with the latest attempt
     */
    public record Trouble(int attempts, Instant since, Instant retryAt, String reason) {}

    /** How often what comes next was tried in vain. */
    public int attempts() {
        return trouble == null ? 0 : trouble.attempts();
    }

    /** Whether what comes next may be told at this time. */
    public boolean isDue(Instant now) {
        return parkedAt == null && (trouble == null || !trouble.retryAt().isAfter(now));
    }
}
