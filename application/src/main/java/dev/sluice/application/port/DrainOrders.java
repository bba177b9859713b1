package dev.sluice.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stops the drain of all nodes at once.
 *
 * @param pausedSince since when somebody wants it to stop, null if nobody does
 * @param pauseReason why, null if nobody said
 * @param doubtedSince since when the database's clock is not believed, null if it is
 * @param lastTick what that clock was when a node last looked, null if none ever did
 */
public record DrainOrders(
        @Nullable Instant pausedSince,
        @Nullable String pauseReason,
        @Nullable Instant doubtedSince,
        @Nullable Instant lastTick) {
    /** Of a new database: go. */
    public static final DrainOrders NONE = new DrainOrders(null, null, null, null);

    /** Whether nothing may be purged. */
    public boolean stop() {
        return pausedSince != null || doubtedSince != null;
    }

    /** Stopped; one that is stopped already keeps its date and its reason. */
    public DrainOrders paused(Instant at, @Nullable String reason) {
        return pausedSince != null ? this : new DrainOrders(at, reason, doubtedSince, lastTick);
    }

    /** Not stopped by anybody any more. */
    public DrainOrders resumed() {
        return new DrainOrders(null, null, doubtedSince, lastTick);
    }

    /** The clock is right, somebody says. */
    public DrainOrders confirmed() {
        return new DrainOrders(pausedSince, pauseReason, null, lastTick);
    }

    /**
     * A node has looked at the clock. A leap casts doubt on it; the doubt ends when the time of grace is over, or when the
     * clock is back where it was before.
     */
    public DrainOrders ticked(Instant now, ClockPolicy policy) {
        boolean leapt = lastTick != null && now.isAfter(lastTick.plus(policy.leap()));
        boolean settled = doubtedSince == null || isSettled(doubtedSince, now, policy);
        var since = leapt ? now : settled ? null : doubtedSince;
        return new DrainOrders(pausedSince, pauseReason, since, now);
    }

    private static boolean isSettled(Instant doubtedSince, Instant now, ClockPolicy policy) {
        return now.isBefore(doubtedSince) || !now.isBefore(doubtedSince.plus(policy.grace()));
    }
}
