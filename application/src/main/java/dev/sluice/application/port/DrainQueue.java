package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashCan;
import dev.sluice.domain.TrashPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the drain works through: the libraries of all users whose time has come, and live ones in whose trash there may be
 * assets whose own time has come. It serves the system, not a user, so it knows no owner.
 */
public interface DrainQueue {
    /**
     * Libraries that are due by the database's clock, or in whose trash the drain should look, and not held; least
     * recently served first; those that failed lately are left out until they may be tried again, and those that were
     * given up later than {@link Brakes#checkedUntil}. None while {@link DrainControl#orders} say stop. A hint: {@link #lock} and the domain decide.
     */
    List<LibraryId> due(int limit);

    /**
     * Libraries in the trash, not held, that fall due after now and not after {@code until}, and whose owners were not told
     * so; soonest first. None while the database's clock is in doubt.
     */
    List<Library> unannounced(Instant until, int limit);

    /**
     * The library as committed, claimed for a batch of this transaction; empty if another transaction has it claimed,
     * it was given up later than {@link Brakes#checkedUntil}, or it is gone. Never waits. The library's row stays free: a restore is not held up. Needs a transaction.
     */
    Optional<Library> claim(LibraryId id);

    /**
     * Deletes the rows of at most {@code limit} assets of a claimed library, in ascending order of their ids from
     * behind {@code after} (null: from the first), those that were emptied out of the trash among them, held ones
     * not, and tells which they were. Needs a transaction.
     */
    PurgedBatch purge(LibraryId id, @Nullable AssetId after, int limit);

    /**
     * Deletes the rows of at most {@code limit} due assets, none of them held, in the trash of a claimed library, the earliest first, from behind {@code after} (null: from the first). Passes over those that others are changing, and never
     * waits. Needs a transaction.
     */
    PurgedTrash purgeTrash(LibraryId id, DueTrash due, @Nullable TrashPlace after, int limit);

    /** When the time of the first asset in the library's trash, not held, is over whose time is over behind {@code after}. */
    Optional<Instant> nextPurge(LibraryId id, Instant after);

    /** Notes when to look into the trash of a locked library next, which changes nothing else. Needs a transaction. */
    void postpone(LibraryId id, TrashCan next);

    /**
     * The latest state of the library, which nobody else changes until the transaction ends; empty if it is gone. Called
     * last, so that the row is locked for a moment only. Needs a transaction.
     */
    Optional<Library> lock(LibraryId id);

    /**
     * Notes that a batch of the library failed, and why: it is left out of {@link #due} for a time that grows with each
     * failure in a row. A batch that commits ends the row.
     */
    void failed(LibraryId id, String reason);

    /** Lets a library be tried again at once whose latest batches failed; false if there is none with this id. */
    boolean retry(LibraryId id);

    /** Lets at most {@code limit} of them be tried again at once, in ascending order of their ids, and tells how many. */
    int retryAll(int limit);
}
