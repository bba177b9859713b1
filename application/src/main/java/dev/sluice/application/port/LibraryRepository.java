package dev.sluice.application.port;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The libraries of all users; no method finds a user's library without naming the user. */
public interface LibraryRepository {
    /** The library of this owner as committed, in any state; empty if it is unknown, somebody else's, or gone. */
    Optional<Library> find(Scope scope, LibraryId id);

    /**
     * As {@link #find}, but the latest, and nobody else changes it until the transaction ends. Waits for others that
     * are changing it. Assets come first: after this call the transaction touches no asset rows any more. Needs a
     * transaction.
     */
    Optional<Library> lock(Scope scope, LibraryId id);

    /**
     * The owner's libraries. Live ones and all are in order of creation, then id; trashed ones in order of trashing,
     * latest first, then id.
     */
    List<Library> list(Scope scope, StateFilter filter);

    /**
     * Lets only one transaction at a time pass for each owner, until it ends. To be called before anything else. Needs a
     * transaction.
     */
    void lockOwner(UserId owner);

    /**
     * Writes what a command did, with its events, numbered on from the library's last one, and with the receipt of a
     * restore; all of it atomically, also outside a transaction. Nothing is written and the answer is false if the
     * library no longer has the version that the transition started from. Saving a library that is unchanged does
     * nothing and succeeds.
     *
     * @param by who caused it, for the records; null if it was the system by itself
     * @throws IllegalStateException if the transition is a creation and the library exists
     */
    boolean save(Transition<Library> transition, @Nullable Actor by);

    /**
     * A library as this process has last known it, without asking; empty if it does not remember, and where what was seen
     * may yet be undone.
     */
    Optional<Recalled> recall(Scope scope, LibraryId id);

    /**
     * As {@link #save}, of a change that begins with what was recalled: nothing is written and the answer is false also if
     * the library has been another meanwhile under the same number of its version, if the caller's key is not good any
     * more, or if the clock is further than {@link Recalled#TOLERANCE} from the time by which the change was decided.
     */
    boolean saveRecalled(Transition<Library> transition, Instant now, Actor by);

    /** As {@link #find}, and empty also if the caller has a key that is not good any more. */
    Optional<Library> findFor(Actor caller, LibraryId id);

    /** As {@link #list}, and empty also if the caller has a key that is not good any more. */
    List<Library> listFor(Actor caller, StateFilter filter);

    /** The receipts of an owner's library, latest first; empty also if there is no such library any more. */
    List<Receipt> receipts(Scope scope, LibraryId id);
}
