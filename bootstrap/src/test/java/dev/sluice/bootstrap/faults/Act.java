package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.faults.State.Phase;

/** What can be asked of a library, and what has to come of it. */
enum Act {
    /** Of bytes that the library does not have. */
    UPLOAD {
        @Override
        Outcome on(State state) {
            return state.phase() == Phase.LIVE
                    ? new Outcome(state.withOneMore(), Reply.of(201))
                    : new Outcome(state, Reply.of(404));
        }
    },
    TRASH {
        @Override
        Outcome onPresent(State state) {
            return new Outcome(state.phase() == Phase.LIVE ? state.in(Phase.TRASHED) : state, Reply.of(200));
        }
    },
    RESTORE {
        @Override
        Outcome onPresent(State state) {
            var after = state.restored();
            int lost = state.phase() == Phase.LIVE ? Reply.NOTHING_TO_RESTORE : state.purged();
            return new Outcome(after, Reply.showing(after).purged(lost));
        }
    },
    EXPEDITE {
        @Override
        Outcome onPresent(State state) {
            if (state.phase() == Phase.LIVE || state.held()) {
                return new Outcome(state, Reply.of(409));
            }
            return new Outcome(state.phase() == Phase.TRASHED ? state.in(Phase.DUE) : state, Reply.of(200));
        }
    },
    /** Of an expedite. */
    WITHDRAW {
        @Override
        Outcome onPresent(State state) {
            if (state.phase() == Phase.LIVE || state.phase() == Phase.DRAINING) {
                return new Outcome(state, Reply.of(409));
            }
            var after = state.in(Phase.TRASHED);
            return new Outcome(after, Reply.showing(after));
        }
    },
    HOLD {
        @Override
        Outcome onPresent(State state) {
            return new Outcome(state.with(true), Reply.showing(state.with(true)));
        }
    },
    RELEASE {
        @Override
        Outcome onPresent(State state) {
            return new Outcome(state.with(false), Reply.showing(state.with(false)));
        }
    },
    GET {
        @Override
        Outcome onPresent(State state) {
            return new Outcome(state, Reply.showing(state));
        }
    },
    /** Of the assets. */
    LIST {
        @Override
        Outcome on(State state) {
            return new Outcome(state, state.phase() == Phase.LIVE ? Reply.listing(state.assets()) : Reply.of(404));
        }
    };

    /** The state after, and the answer. */
    record Outcome(State after, Reply reply) {}

    boolean changes() {
        return this != GET && this != LIST;
    }

    Outcome on(State state) {
        return state.phase() == Phase.GONE ? new Outcome(state, Reply.of(404)) : onPresent(state);
    }

    /** What comes of it if there is such a library. */
    Outcome onPresent(State state) {
        throw new IllegalStateException(this + " of " + state);
    }
}
