package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Refusal;
import java.util.List;

/** Deletes one asset of a live library for good, without the detour of the trash. */
public final class DeleteAsset {
    private final Transactions transactions;

    public DeleteAsset(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Deletes the asset, trashed or not. Its bytes follow.
     *
     * @throws Refusal NO_SUCH_ASSET, also if its library is in the trash, or LIBRARY_HELD
     */
    public void delete(Actor actor, AssetId id) {
        var scope = actor.scope();
        boolean deleted = AssetsChange.<Boolean>perform(transactions, unit -> {
            var library = unit.assets()
                    .find(scope, id)
                    .flatMap(asset -> unit.libraries().find(scope, asset.library()))
                    .orElseThrow(Refusal::noSuchAsset);
            var batch = unit.assetTrash().delete(scope, library.id(), List.of(id));
            AssetsChange.settle(unit, actor, library, batch, null);
            return !batch.isEmpty();
        });
        if (!deleted) {
            throw Refusal.noSuchAsset();
        }
    }
}
