package dev.sluice.application;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The end of a transaction that has changed rows of assets: their library, locked only now and for a moment, decides
 * whether that was allowed and counts it. If it refuses, nothing has happened.
 */
final class AssetsChange {
    private AssetsChange() {}

    static void settle(
            UnitOfWork unit,
            Actor actor,
            LibraryId id,
            BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        var library = unit.libraries().lock(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary);
        if (!unit.libraries().save(decide.apply(library, unit.now()), actor)) {
            throw new IllegalStateException("the locked library " + id + " has changed");
        }
    }

    /** Settles a deletion, unless it is another one than expected. To delete nothing is to repeat, and no surprise. */
    static void settle(UnitOfWork unit, Actor actor, LibraryId id, PurgedBatch batch, @Nullable Long expectedAssets) {
        if (expectedAssets != null && !batch.isEmpty() && expectedAssets != batch.assets()) {
            throw Refusal.unexpectedCount(expectedAssets, batch.assets());
        }
        unit.reclaims().add(batch.ids());
        settle(unit, actor, id, (library, now) -> library.deleteAssets(batch, now));
    }
}
