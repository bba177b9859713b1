package dev.sluice.application.memory;

import dev.sluice.application.port.AssetTrash;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Single assets and the trash, in memory. */
final class InMemoryAssetTrash implements AssetTrash {
    private final Session session;

    InMemoryAssetTrash(Session session) {
        this.session = session;
    }

    @Override
    public MovedAssets trash(Scope scope, LibraryId library, List<AssetId> ids, AssetState.Trashed trashed) {
        return become(trashed, trashed.trashedAt(), find(scope, library, ids, asset -> !asset.isTrashed()));
    }

    @Override
    public MovedAssets restore(Scope scope, LibraryId library, List<AssetId> ids, Instant at) {
        return become(new AssetState.Live(), at, find(scope, library, ids, Asset::isTrashed));
    }

    @Override
    public PurgedBatch delete(Scope scope, LibraryId library, List<AssetId> ids) {
        var doomed = find(scope, library, ids, asset -> true);
        return session.write(state -> state.purge(doomed));
    }

    @Override
    public PurgedBatch evict(Scope scope, LibraryId library, Sha256 content) {
        session.requireTransaction();
        return session.write(state -> state.purge(state
                .library(scope, library)
                .flatMap(owned -> state.contents.find(new LibraryKey<>(library, content.hex())))
                .flatMap(id -> state.assets.find(new LibraryKey<>(library, id)))
                .filter(asset -> !state.isVisible(asset))
                .stream()
                .toList()));
    }

    private List<Asset> find(Scope scope, LibraryId library, List<AssetId> ids, Predicate<Asset> wanted) {
        session.requireTransaction();
        return session.read(state -> state.library(scope, library).stream()
                .flatMap(owned -> ids.stream().distinct().sorted())
                .flatMap(id -> state.assets.find(new LibraryKey<>(library, id)).stream())
                .filter(state::isVisible)
                .filter(wanted)
                .toList());
    }

    private MovedAssets become(AssetState next, Instant at, List<Asset> assets) {
        session.change(state -> assets.forEach(asset -> state.assets.put(
                new LibraryKey<>(asset.library(), asset.id()),
                new Asset(
                        asset.id(),
                        asset.library(),
                        asset.file(),
                        asset.found(),
                        asset.edits(),
                        next,
                        asset.hold(),
                        asset.createdAt(),
                        at))));
        return new MovedAssets(
                assets.stream().map(Asset::id).toList(),
                assets.stream().mapToLong(asset -> asset.file().bytes()).sum(),
                (int) assets.stream().filter(asset -> asset.hold() != null).count());
    }
}
