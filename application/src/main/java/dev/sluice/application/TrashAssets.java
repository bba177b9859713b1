package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts assets of a live library in the trash one by one. */
public final class TrashAssets {
    private final Transactions transactions;
    private final RetentionPolicy retention;

    public TrashAssets(Transactions transactions, RetentionPolicy retention) {
        this.transactions = transactions;
        this.retention = retention;
    }

    /**
     * Trashes those of these assets that are live; others, and ids of nothing in the library, are passed over. Which
     * they were, in ascending order.
     *
     * @param named the library, null if the actor has only one live library
     * @throws Refusal NO_SUCH_LIBRARY, also if it is in the trash, or LIBRARY_NOT_CHOSEN
     */
    public List<AssetId> trash(Actor actor, @Nullable LibraryId named, List<AssetId> ids) {
        var scope = actor.scope();
        return AssetsChange.perform(transactions, unit -> {
            var library = LibraryChoice.chooseLibrary(unit, scope, named);
            var at = library.trashCan().timeOfTrashing(unit.now());
            var trashed = new AssetState.Trashed(at, retention.purgeAfter(at));
            var moved = unit.assetTrash().trash(scope, library.id(), ids, trashed);
            AssetsChange.settle(unit, actor, library, (latest, now) -> latest.trashAssets(moved, trashed, now));
            return moved.ids();
        });
    }
}
