package dev.sluice.application.memory;

import dev.sluice.application.port.Pictures;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.Optional;

/** Pictures of assets, in memory. */
record InMemoryPictures(Session session) implements Pictures {
    @Override
    public Optional<AssetId> find(Scope scope, LibraryId library, AssetId asset, Rendition rendition) {
        return session.read(
                state -> state.library(scope, library).flatMap(owned -> state.pictures.find(asset, rendition)));
    }

    @Override
    public boolean attach(Scope scope, LibraryId library, AssetId asset, Rendition rendition, AssetId object) {
        session.requireTransaction();
        return session.write(state -> {
            boolean wanted = isThere(state, scope, library, asset)
                    && state.pictures.find(asset, rendition).isEmpty();
            if (wanted) {
                state.pictures.put(asset, rendition, object);
            }
            return wanted;
        });
    }

    @Override
    public Optional<Instant> failedAt(Scope scope, LibraryId library, AssetId asset) {
        return session.read(state -> state.library(scope, library).flatMap(owned -> state.pictures.failedAt(asset)));
    }

    @Override
    public void fail(Scope scope, LibraryId library, AssetId asset, Instant at) {
        session.change(state -> {
            if (isThere(state, scope, library, asset)) {
                state.pictures.fail(asset, at);
            }
        });
    }

    @Override
    public void forget(AssetId object) {
        session.change(state -> state.pictures.remove(object));
    }

    private static boolean isThere(State state, Scope scope, LibraryId library, AssetId asset) {
        return state.library(scope, library).isPresent() && state.assets.contains(new LibraryKey<>(library, asset));
    }
}
