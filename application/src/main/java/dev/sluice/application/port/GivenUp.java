package dev.sluice.application.port;

import dev.sluice.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much was given up in a time. What was trashed and then expedited counts once.
 *
 * @param user by whom, null for everybody together
 * @param since what was given up later than this is counted
 * @param trashed how many assets went to the trash, with their libraries or one by one
 * @param expedited of how many the rest of the window was given up: expedited with their libraries, or emptied out of the trash
 * @param stored how many assets are stored, those in the trash among them
 */
public record GivenUp(@Nullable UserId user, Instant since, long trashed, long expedited, long stored) {
    /** The larger of the two. */
    public long assets() {
        return Math.max(trashed, expedited);
    }
}
