package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.io.Serial;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that changes rows of assets: their library, locked at its end and for a moment, decides whether that was
 * allowed and counts it. If it refuses, nothing has happened. If its trash was emptied since the transaction looked at it,
 * the rows were not what they seemed, so everything is undone and done again.
 */
final class AssetsChange {
    private static final int ATTEMPTS = 16;

    private AssetsChange() {}

    /** Does work that ends with {@link #settle}. */
    static <R> R perform(Transactions transactions, Function<? super UnitOfWork, ? extends R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.<R>inTransaction(work);
            } catch (Overtaken emptied) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("the trash is emptied all the time", emptied);
                }
            }
        }
    }

    /** Settles a change of assets of this library, as it was before. */
    static void settle(
            UnitOfWork unit,
            Actor actor,
            Library before,
            BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        var library = unit.libraries().lock(actor.scope(), before.id()).orElseThrow(Refusal::noSuchLibrary);
        if (library.isEmptiedSince(before)) {
            throw new Overtaken();
        }
        if (!unit.libraries().save(decide.apply(library, unit.now()), actor)) {
            throw new IllegalStateException("the locked library " + library.id() + " has changed");
        }
    }

    /** Settles a deletion, unless it is another one than expected. To delete nothing is to repeat, and no surprise. */
    static void settle(UnitOfWork unit, Actor actor, Library before, PurgedBatch batch, @Nullable Long expectedAssets) {
        if (expectedAssets != null && !batch.isEmpty() && expectedAssets != batch.assets()) {
            throw Refusal.unexpectedCount(expectedAssets, batch.assets());
        }
        unit.reclaims().add(batch.objects());
        settle(unit, actor, before, (library, now) -> library.deleteAssets(batch, now));
    }

    /** Undoes the transaction. */
    private static final class Overtaken extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super(null, null, false, false);
        }
    }
}
