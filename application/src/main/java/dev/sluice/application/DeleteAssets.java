package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes assets of a live library for good, without the detour of the trash. */
public final class DeleteAssets {
    private final Transactions transactions;

    public DeleteAssets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Deletes those of these assets that are in the library, trashed or not; others are passed over. Which they were, in
     * ascending order. Their bytes follow.
     *
     * @param named the library, null if the actor has only one live library
     * @param expectedAssets how many assets the caller believes to destroy; null if they do not care
     * @throws Refusal NO_SUCH_LIBRARY, also if it is in the trash, LIBRARY_NOT_CHOSEN, LIBRARY_HELD, or UNEXPECTED_COUNT
     */
    public List<AssetId> delete(
            Actor actor, @Nullable LibraryId named, List<AssetId> ids, @Nullable Long expectedAssets) {
        var scope = actor.scope();
        return AssetsChange.perform(transactions, unit -> {
            var library = LibraryChoice.chooseLibrary(unit, scope, named);
            var batch = unit.assetTrash().delete(scope, library.id(), ids);
            AssetsChange.settle(unit, actor, library, batch, expectedAssets);
            return batch.ids();
        });
    }
}
