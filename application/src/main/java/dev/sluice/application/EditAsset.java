package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Refusal;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Takes down what a user says about one asset of a live library, trashed or not. */
public final class EditAsset {
    private final Transactions transactions;

    public EditAsset(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Changes the edits of the asset, which is unchanged if they are the same as before.
     *
     * @throws Refusal NO_SUCH_ASSET, also if its library is in the trash
     */
    public Asset edit(Actor actor, AssetId id, UnaryOperator<AssetEdits> change) {
        var scope = actor.scope();
        return AssetsChange.perform(transactions, unit -> {
            var library = unit.assets()
                    .find(scope, id)
                    .flatMap(asset -> unit.libraries().find(scope, asset.library()))
                    .orElseThrow(Refusal::noSuchAsset);
            return EditAssets.edit(unit, actor, library, Map.of(id, change)).get(0);
        });
    }
}
