package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes assets of a live library out of the trash one by one. */
public final class RestoreAssets {
    private final Transactions transactions;

    public RestoreAssets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Restores those of these assets that are in the trash; others, and ids of nothing in the library, are passed over.
     * Which they were, in ascending order.
     *
     * @param named the library, null if the actor has only one live library
     * @throws Refusal NO_SUCH_LIBRARY, also if it is in the trash, or LIBRARY_NOT_CHOSEN
     */
    public List<AssetId> restore(Actor actor, @Nullable LibraryId named, List<AssetId> ids) {
        var scope = actor.scope();
        return AssetsChange.perform(transactions, unit -> {
            var library = LibraryChoice.chooseLibrary(unit, scope, named);
            var moved = unit.assetTrash().restore(scope, library.id(), ids, unit.now());
            AssetsChange.settle(unit, actor, library, (latest, now) -> latest.restoreAssets(moved, now));
            return moved.ids();
        });
    }
}
