package dev.sluice.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What there is to know about a library whose window is never over by itself.
 *
 * @param assets how many it has
 * @param purged how many the drain has taken since it began
 */
record State(Phase phase, int assets, int purged, boolean held) {
    enum Phase {
        LIVE,
        TRASHED,
        /** Trashed and expedited, and nothing is purged yet. */
        DUE,
        DRAINING,
        GONE
    }

    static final State FRESH = new State(Phase.LIVE, 0, 0, false);
    static final State GONE = new State(Phase.GONE, 0, 0, false);

    /** This state, and all that the drain may make of it without being asked. */
    List<State> drained() {
        if (held || !isDue()) {
            return List.of(this);
        }
        var all = new ArrayList<State>();
        all.add(this);
        for (int left = assets - 1; left > 0; left--) {
            all.add(new State(Phase.DRAINING, left, purged + assets - left, false));
        }
        all.add(GONE);
        return all;
    }

    boolean isDue() {
        return phase == Phase.DUE || phase == Phase.DRAINING;
    }

    State in(Phase next) {
        return new State(next, assets, purged, held);
    }

    State with(boolean hold) {
        return new State(phase, assets, purged, hold);
    }

    State withOneMore() {
        return new State(phase, assets + 1, purged, held);
    }

    /** Live, with all that is left. */
    State restored() {
        return new State(Phase.LIVE, assets, 0, held);
    }
}
