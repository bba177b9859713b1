package dev.sluice.application.memory;

import dev.sluice.application.port.Pictures;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
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
            boolean wanted = state.library(scope, library).isPresent()
                    && state.assets.contains(new LibraryKey<>(library, asset))
                    && state.pictures.find(asset, rendition).isEmpty();
            if (wanted) {
                state.pictures.put(asset, rendition, object);
            }
            return wanted;
        });
    }

    @Override
    public void forget(AssetId object) {
        session.change(state -> state.pictures.remove(object));
    }
}
