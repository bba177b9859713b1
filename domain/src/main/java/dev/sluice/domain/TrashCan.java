package dev.sluice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a library notes about the assets that are in its trash one by one, so that the drain finds them.
 *
 * @param turn when the drain looks there next, not later than it could find something; null if nothing is there to find
 * @param through the last asset of the latest batch, null if that found no more than it could take: the next one begins
 *     with the first asset
 */
public record TrashCan(@Nullable Instant turn, @Nullable TrashPlace through) {
    /** A new library's. */
    public static final TrashCan EMPTY = new TrashCan(null, null);

    /** Whether the drain should look at this moment. */
    public boolean isDue(Instant at) {
        return turn != null && !turn.isAfter(at);
    }

    /** With something more in it that may be purged from this moment on. */
    TrashCan with(Instant purgeAfter) {
        return turn == null || turn.isAfter(purgeAfter) ? new TrashCan(purgeAfter, through) : this;
    }
}
