package dev.sluice.application.memory;

import dev.sluice.application.port.AssetHolds;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds of single assets, in memory. */
record InMemoryAssetHolds(Session session) implements AssetHolds {
    @Override
    public Optional<HeldAsset> lock(Scope scope, AssetId id) {
        session.requireTransaction();
        return session.read(state -> state.asset(id)
                .filter(asset -> state.library(scope, asset.library()).isPresent())
                .map(InMemoryAssetHolds::held));
    }

    @Override
    public void save(HeldAsset asset, Instant at) {
        session.requireTransaction();
        session.change(state -> {
            var key = new LibraryKey<>(asset.library(), asset.id());
            var stored = state.assets.find(key).orElseThrow();
            state.assets.put(
                    key,
                    new Asset(
                            stored.id(),
                            stored.library(),
                            stored.file(),
                            stored.found(),
                            stored.edits(),
                            stored.state(),
                            asset.hold(),
                            stored.createdAt(),
                            at));
        });
    }

    @Override
    public List<HeldAsset> list(Scope scope, LibraryId library, @Nullable AssetId after, int limit) {
        return session.read(state -> state.library(scope, library).stream()
                .flatMap(owned -> state.assetsOf(library, after))
                .filter(asset -> asset.hold() != null)
                .limit(limit)
                .map(InMemoryAssetHolds::held)
                .toList());
    }

    private static HeldAsset held(Asset asset) {
        return new HeldAsset(asset.id(), asset.library(), asset.state(), asset.hold());
    }
}
