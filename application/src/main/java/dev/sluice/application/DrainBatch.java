package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of the drain: a bounded batch of one due library, or of the trash of a live one, is purged in one transaction.
 *
 * <p>Assets go first, the library's row is locked last and for a moment, and only then the domain decides whether the
 * batch was allowed; if not, for example because the library was restored meanwhile, nothing has happened. The commit is
 * the only point of no return: the bytes go after it.
 */
public final class DrainBatch {
    private static final int CANDIDATES = 32;

    /** How often to ask for candidates if all of them come to nothing. */
    private static final int LOOKS = 8;

    private final Transactions transactions;
    private final TrashPurge trash;

    public DrainBatch(Transactions transactions, RetentionPolicy retention) {
        this.transactions = transactions;
        this.trash = new TrashPurge(retention);
    }

    /** Purges at most {@code limit} assets of the due library that was served least recently and is not being served. */
    public DrainStep drain(int limit) {
        for (int look = 0; look < LOOKS; look++) {
            var due = transactions.oneByOne(unit -> unit.drains().due(CANDIDATES));
            for (var id : due) {
                var step = attempt(id, limit);
                if (step.isPresent()) {
                    return step.get();
                }
            }
            if (due.size() < CANDIDATES) {
                break;
            }
        }
        return new DrainStep.Idle();
    }

    private Optional<DrainStep> attempt(LibraryId id, int limit) {
        try {
            return transactions.inTransaction(unit -> purge(unit, id, limit));
        } catch (Refusal notAnyMore) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            note(id, failure);
            return Optional.of(new DrainStep.Failed(id, failure));
        }
    }

    private Optional<DrainStep> purge(UnitOfWork unit, LibraryId id, int limit) {
        var claimed = unit.drains().claim(id);
        if (claimed.filter(library -> library.isTrashDue(unit.now())).isPresent()) {
            return trash.purge(unit, claimed.get(), limit);
        }
        return claimed.filter(library -> library.isDrainable(unit.now()))
                .map(library -> purgeLibrary(unit, library, limit));
    }

    private static DrainStep purgeLibrary(UnitOfWork unit, Library claimed, int limit) {
        var id = claimed.id();
        var batch = deleteRows(unit, claimed, limit);
        unit.reclaims().add(batch.objects());
        var latest = unit.drains().lock(id).orElseThrow(Refusal::noSuchLibrary);
        if (latest.isEmptiedSince(claimed) || !latest.purgeOrderedAt().equals(claimed.purgeOrderedAt())) {
            throw Refusal.libraryNotDue(id);
        }
        var transition = latest.drained(batch, unit.now());
        if (!unit.libraries().save(transition, null)) {
            throw new IllegalStateException("the locked library " + id + " has changed");
        }
        return new DrainStep.Purged(id, batch, transition instanceof Transition.Gone);
    }

    /** Begins behind the last batch; an end reached too soon is looked at again from the very beginning. */
    private static PurgedBatch deleteRows(UnitOfWork unit, Library library, int limit) {
        var batch = unit.drains().purge(library.id(), through(library), limit);
        return batch.isEmpty() ? unit.drains().purge(library.id(), null, limit) : batch;
    }

    private static @Nullable AssetId through(Library library) {
        return library.state() instanceof Draining draining ? draining.through() : null;
    }

    private void note(LibraryId id, RuntimeException failure) {
        try {
            transactions.perform(unit -> unit.drains().failed(id, String.valueOf(failure.getMessage())));
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            throw failure;
        }
    }
}
