package dev.sluice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Where a library is in its life. What is gone has no state. */
public sealed interface LibraryState {
    /** In use, since its creation or its latest restore. */
    record Live(Instant since) implements LibraryState {
        /**
         * From when on an asset may be purged that was trashed by itself and whose own time is over then. If that was
         * before, it is safe for the respite.
         */
        public Instant due(Instant purgeAfter, RetentionPolicy retention) {
            return purgeAfter.isAfter(since) ? purgeAfter : since.plus(retention.respite());
        }
    }

    /**
     * In the trash, untouched.
     *
     * @param trashedAt when it was put there
     * @param purgeAfter from when on the drain may take it
     * @param promised what {@code purgeAfter} was before an expedite, and is again after its withdrawal
     * @param announced whether its owner was told that the purge is near
     */
    record Trashed(Instant trashedAt, Instant purgeAfter, Instant promised, boolean announced) implements LibraryState {
        public Trashed {
            if (purgeAfter.isAfter(promised)) {
                throw new IllegalArgumentException("an expedite moves the purge forward, never back");
            }
        }

        /** Of whose purge nobody was told yet. */
        public Trashed(Instant trashedAt, Instant purgeAfter, Instant promised) {
            this(trashedAt, purgeAfter, promised, false);
        }

        /** Whether the drain may take the library at this moment. */
        public boolean isDue(Instant at) {
            return !purgeAfter.isAfter(at);
        }

        /** Whether the rest of the window was given up. */
        public boolean isExpedited() {
            return purgeAfter.isBefore(promised);
        }

        /** When it was last given up: by the trashing, or by an expedite since. */
        public Instant givenUpAt() {
            return isExpedited() ? purgeAfter : trashedAt;
        }

        /** Whether the purge is yet to come, but within this time, and its owner was not told. */
        public boolean isToBeAnnounced(Instant at, Duration ahead) {
            return !announced && !isDue(at) && !purgeAfter.isAfter(at.plus(ahead));
        }

        Trashed dueAt(Instant at) {
            return new Trashed(trashedAt, at, promised, announced);
        }

        Trashed asPromised() {
            return new Trashed(trashedAt, promised, promised, announced);
        }

        Trashed asAnnounced() {
            return new Trashed(trashedAt, purgeAfter, promised, true);
        }
    }

    /**
     * In the trash, and losing its assets batch by batch.
     *
     * @param trash how it was trashed
     * @param progress what has been purged so far
     * @param through the last asset purged; those up to it are gone
     */
    record Draining(Trashed trash, PurgeProgress progress, AssetId through) implements LibraryState {}

    /** Calls the function of the state at hand. */
    default <R> R fold(
            Function<? super Live, ? extends R> live,
            Function<? super Trashed, ? extends R> trashed,
            Function<? super Draining, ? extends R> draining) {
        if (this instanceof Live state) {
            return live.apply(state);
        }
        if (this instanceof Trashed state) {
            return trashed.apply(state);
        }
        return draining.apply((Draining) this);
    }
}
