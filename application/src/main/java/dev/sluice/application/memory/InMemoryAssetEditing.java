package dev.sluice.application.memory;

import dev.sluice.application.port.AssetEditing;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** Assets that are edited, in memory. */
final class InMemoryAssetEditing implements AssetEditing {
    private final Session session;

    InMemoryAssetEditing(Session session) {
        this.session = session;
    }

    /** Nobody else writes while a transaction runs. */
    @Override
    public List<Asset> lock(Scope scope, LibraryId library, List<AssetId> ids) {
        session.requireTransaction();
        return session.read(state -> state.library(scope, library).stream()
                .flatMap(owned -> ids.stream().distinct().sorted())
                .flatMap(id -> state.assets.find(new LibraryKey<>(library, id)).stream())
                .filter(state::isVisible)
                .toList());
    }

    @Override
    public void save(List<Asset> assets) {
        session.requireTransaction();
        session.change(state -> assets.forEach(asset -> save(state, asset)));
    }

    private static void save(State state, Asset asset) {
        var key = new LibraryKey<>(asset.library(), asset.id());
        var stored = state.assets
                .find(key)
                .orElseThrow(() -> new IllegalStateException("the asset " + asset.id() + " is not there to be edited"));
        state.assets.put(
                key,
                new Asset(
                        stored.id(),
                        stored.library(),
                        stored.file(),
                        stored.found(),
                        asset.edits(),
                        stored.state(),
                        stored.hold(),
                        stored.createdAt(),
                        asset.updatedAt()));
    }
}
