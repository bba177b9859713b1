package dev.sluice.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a library notes about the assets that are in its trash one by one.
 *
 * @param emptiedAt when the trash was emptied; what was trashed until then is condemned: it is gone for everybody, and
 *     the drain only has to purge it
 * @param latestAt when the latest asset was trashed
 * @param turn when the drain looks there next, not later than it could find something; null if nothing is there to find
 * @param through the last asset of the latest batch, null if that found no more than it could take: the next one begins
 *     with the first asset
 */
public record TrashCan(
        Instant emptiedAt,
        Instant latestAt,
        @Nullable Instant turn,
        @Nullable TrashPlace through) {
    /** A new library's, which was never emptied. */
    public static final TrashCan EMPTY = new TrashCan(DueTrash.BEGINNING, DueTrash.BEGINNING, null, null);

    private static final Duration NEXT_MOMENT = Duration.ofNanos(1_000);

    /** Whether the drain should look at this moment. */
    public boolean isDue(Instant at) {
        return turn != null && !turn.isAfter(at);
    }

    /** Whether an asset that was trashed at this moment is gone for everybody. */
    public boolean condemns(Instant trashedAt) {
        return !trashedAt.isAfter(emptiedAt);
    }

    /** The time to note for what is trashed at this moment: later than the latest emptying, whatever the clock does. */
    public Instant timeOfTrashing(Instant at) {
        return condemns(at) ? emptiedAt.plus(NEXT_MOMENT) : at;
    }

    /** With another note for the drain. */
    public TrashCan next(@Nullable Instant nextTurn, @Nullable TrashPlace nextThrough) {
        return new TrashCan(emptiedAt, latestAt, nextTurn, nextThrough);
    }

    /** With something more in it. */
    TrashCan with(AssetState.Trashed trashed) {
        var latest = latestAt.isBefore(trashed.trashedAt()) ? trashed.trashedAt() : latestAt;
        var first = turn == null || turn.isAfter(trashed.purgeAfter()) ? trashed.purgeAfter() : turn;
        return new TrashCan(emptiedAt, latest, first, through);
    }

    /** Emptied at this moment, or when the latest asset was trashed if that is later by the clock. */
    TrashCan emptied(Instant at, @Nullable TrashPlace from) {
        return new TrashCan(at.isAfter(latestAt) ? at : latestAt, latestAt, at, from);
    }
}
