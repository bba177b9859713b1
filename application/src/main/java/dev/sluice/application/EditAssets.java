package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes down what a user says about assets of a live library, trashed or not. */
public final class EditAssets {
    private final Transactions transactions;

    public EditAssets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Changes the edits of all of these assets, or of none if one of them is not in the library. The assets as they are
     * then, in the order of the changes; one whose edits are the same as before is unchanged.
     *
     * @param named the library, null if the actor has only one live library
     * @throws Refusal NO_SUCH_ASSET, NO_SUCH_LIBRARY, also if it is in the trash, or LIBRARY_NOT_CHOSEN
     */
    public List<Asset> edit(
            Actor actor, @Nullable LibraryId named, Map<AssetId, ? extends UnaryOperator<AssetEdits>> changes) {
        return AssetsChange.perform(transactions, unit -> {
            var library = LibraryChoice.chooseLibrary(unit, actor.scope(), named);
            return edit(unit, actor, library, changes);
        });
    }

    static List<Asset> edit(
            UnitOfWork unit, Actor actor, Library library, Map<AssetId, ? extends UnaryOperator<AssetEdits>> changes) {
        var locked = unit.assetEditing().lock(actor.scope(), library.id(), List.copyOf(changes.keySet()));
        if (locked.size() < changes.size()) {
            throw Refusal.noSuchAsset();
        }
        var at = unit.now();
        var changed = new ArrayList<Asset>();
        var after = new HashMap<AssetId, Asset>();
        for (var asset : locked) {
            var edited = edit(asset, changes.get(asset.id()), at);
            after.put(asset.id(), edited);
            if (!edited.equals(asset)) {
                changed.add(edited);
            }
        }
        unit.assetEditing().save(changed);
        var ids = changed.stream().map(Asset::id).toList();
        AssetsChange.settle(unit, actor, library, (latest, now) -> latest.editAssets(ids, now));
        return changes.keySet().stream()
                .flatMap(id -> Stream.ofNullable(after.get(id)))
                .toList();
    }

    private static Asset edit(Asset asset, @Nullable UnaryOperator<AssetEdits> change, Instant at) {
        return change == null
                ? asset
                : asset.edit(change.apply(asset.edits()), at).remains().orElse(asset);
    }
}
