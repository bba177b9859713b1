package dev.sluice.application;

import dev.sluice.application.port.PurgedTrash;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryState.Live;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.TrashCan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A batch of the drain in a live library: assets that were emptied out of its trash, or else those in it whose own time is
 * over. As with a library that goes as a whole, rows go first, the library is locked last, and decides then. A look that
 * finds nothing moves the library's turn.
 */
record TrashPurge(RetentionPolicy retention) {
    /** How long to leave rows alone that others are changing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Purges at most {@code limit} assets of a claimed library; empty if there was nothing to purge. */
    Optional<DrainStep> purge(UnitOfWork unit, Library claimed, int limit) {
        var due = claimed.dueTrash(unit.now(), retention);
        var purged = deleteRows(unit, claimed, due, limit);
        unit.reclaims().add(purged.batch().objects());
        var library = unit.drains().lock(claimed.id()).orElseThrow(Refusal::noSuchLibrary);
        var next = next(unit, library, claimed, purged, limit);
        if (purged.batch().isEmpty()) {
            unit.drains().postpone(library.id(), next);
            return Optional.empty();
        }
        if (!unit.libraries().save(library.purgeTrash(due, purged.batch(), next, retention, unit.now()), null)) {
            throw new IllegalStateException("the locked library " + library.id() + " has changed");
        }
        return Optional.of(new DrainStep.Purged(library.id(), purged.batch(), false));
    }

    /** Begins behind the last batch; an end that is reached so is looked at again from the very beginning. */
    private static PurgedTrash deleteRows(UnitOfWork unit, Library library, DueTrash due, int limit) {
        var through = library.trashCan().through();
        var purged = unit.drains().purgeTrash(library.id(), due, through, limit);
        return purged.batch().isEmpty() && through != null
                ? unit.drains().purgeTrash(library.id(), due, null, limit)
                : purged;
    }

    /** A full batch has a next one behind it, when others have had their turn. */
    private TrashCan next(UnitOfWork unit, Library library, Library claimed, PurgedTrash purged, int limit) {
        boolean full = purged.batch().assets() >= limit;
        boolean fromTheMiddle = !purged.batch().isEmpty() && claimed.trashCan().through() != null;
        return full || fromTheMiddle
                ? library.trashCan().next(unit.now(), full ? purged.last() : null)
                : library.trashCan().next(turn(unit, library, purged), null);
    }

    /** When the first of those that are left falls due. One that is due and was not purged is in somebody's hands. */
    private @Nullable Instant turn(UnitOfWork unit, Library library, PurgedTrash purged) {
        if (!(library.state() instanceof Live live)) {
            throw Refusal.libraryNotDue(library.id());
        }
        if (library.contents().condemned() > purged.batch().contents().condemned()) {
            return unit.now().plus(PATIENCE);
        }
        return Stream.of(DueTrash.BEGINNING, live.since())
                .flatMap(after -> unit.drains().nextPurge(library.id(), after).stream())
                .map(purgeAfter -> live.due(purgeAfter, retention))
                .min(Comparator.naturalOrder())
                .map(due -> due.isAfter(unit.now()) ? due : unit.now().plus(PATIENCE))
                .orElse(null);
    }
}
