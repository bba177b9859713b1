package dev.sluice.bootstrap.faults;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as far as it tells of the state of a library; null is what it does not tell.
 *
 * @param state as it is spelt in answers
 * @param purged of a restore: how many assets did not come back, -1 if nothing had to
 */
record Reply(
        int status,
        @Nullable String state,
        @Nullable Integer assets,
        @Nullable Integer purged,
        @Nullable Boolean held) {
    static final int NOTHING_TO_RESTORE = -1;

    /** A status, and nothing of interest. */
    static Reply of(int status) {
        return new Reply(status, null, null, null, null);
    }

    /** A list of that many. */
    static Reply listing(int assets) {
        return new Reply(200, null, assets, null, null);
    }

    /** A library in this state. */
    static Reply showing(State state) {
        var phase = state.phase() == State.Phase.DUE ? State.Phase.TRASHED : state.phase();
        return new Reply(200, phase.name().toLowerCase(Locale.ROOT), state.assets(), null, state.held());
    }

    /** The same, of a restore. */
    Reply purged(int assetsNotBack) {
        return new Reply(status, state, assets, assetsNotBack, held);
    }

    /** Whether this is what an answer should have been that was like this one, or told less. */
    boolean explains(Reply answer) {
        return status == answer.status
                && agrees(state, answer.state)
                && agrees(assets, answer.assets)
                && agrees(purged, answer.purged)
                && agrees(held, answer.held);
    }

    private static boolean agrees(@Nullable Object expected, @Nullable Object told) {
        return told == null || told.equals(expected);
    }
}
