package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.Refusal;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * How the hold of a single asset changes: the asset's row is locked first, so that no purge has it, and the library last and
 * for a moment; it decides and counts. A batch of the drain that waited for the row meets a held one, and then a library that
 * refuses the batch.
 */
record AssetHoldChange(Transactions transactions) {
    HeldAsset change(Actor actor, AssetId id, BiFunction<? super HeldAsset, ? super Instant, HeldAsset> decide) {
        return transactions.inTransaction(unit -> change(unit, actor, id, decide));
    }

    private static HeldAsset change(
            UnitOfWork unit,
            Actor actor,
            AssetId id,
            BiFunction<? super HeldAsset, ? super Instant, HeldAsset> decide) {
        var before = unit.assetHolds().lock(actor.scope(), id).orElseThrow(Refusal::noSuchAsset);
        var after = decide.apply(before, unit.now());
        if (!after.equals(before)) {
            unit.assetHolds().save(after, unit.now());
        }
        var library = unit.libraries().lock(actor.scope(), before.library()).orElseThrow(Refusal::noSuchAsset);
        if (!unit.libraries().save(library.holdAsset(before, after, unit.now()), actor)) {
            throw new IllegalStateException("the locked library " + library.id() + " has changed");
        }
        return after;
    }
}
