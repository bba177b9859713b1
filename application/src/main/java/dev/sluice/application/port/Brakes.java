package dev.sluice.application.port;

import dev.sluice.domain.Brake;
import dev.sluice.domain.Library;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given up at a time, and the brakes that were put on because it was too much. */
public interface Brakes {
    /**
     * What was given up behind a time by each user who gave up {@code least} assets or more; of a user about whom an operator
     * has decided, only what was given up since.
     */
    List<GivenUp> givenUp(Instant after, long least);

    /** The same of everybody together, since an operator last decided about that. */
    GivenUp givenUpByAll(Instant after);

    /** Brakes that are on, kept ones among them, latest first. */
    List<Brake> list(int limit);

    /** One of these, which nobody else decides about until the transaction ends. Needs a transaction. */
    Optional<Brake> lock(UUID id);

    /** Writes a brake, new or decided about. Needs a transaction. */
    void save(Brake brake);

    /** Forgets brakes that were released before this time. */
    void forget(Instant before);

    /** Libraries that are not braked, though a brake catches them, in any order. */
    List<Library> toBrake(int limit);

    /** Libraries that are braked, though no brake keeps them so, in any order. */
    List<Library> toRelease(int limit);

    /** Until when everything that was given up was counted; empty while there is no limit. */
    Optional<Instant> checkedUntil();

    /**
     * Notes that until this time everything was counted and is braked if need be: {@link DrainQueue} lets nothing be purged
     * that was given up later. With null, all may be.
     */
    void checked(@Nullable Instant until);
}
