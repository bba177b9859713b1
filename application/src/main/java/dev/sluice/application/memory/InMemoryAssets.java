package dev.sluice.application.memory;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.AssetRepository;
import dev.sluice.application.port.CaptureSpan;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.util.List;
import java.util.Optional;

/** Assets in memory. */
final class InMemoryAssets implements AssetRepository {
    private final Session session;

    InMemoryAssets(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Asset> find(Scope scope, AssetId id) {
        return session.read(state -> state.asset(id)
                .filter(state::isVisible)
                .filter(asset -> state.library(scope, asset.library())
                        .filter(Library::isLive)
                        .isPresent()));
    }

    @Override
    public Optional<Asset> findByContent(Scope scope, LibraryId library, Sha256 content) {
        return session.read(state -> state.library(scope, library)
                .flatMap(owned -> state.contents.find(new LibraryKey<>(library, content.hex())))
                .flatMap(id -> state.assets.find(new LibraryKey<>(library, id)))
                .filter(state::isVisible));
    }

    @Override
    public boolean insert(Asset asset) {
        session.requireTransaction();
        return session.write(state -> insert(state, asset));
    }

    @Override
    public List<Asset> page(Scope scope, LibraryId library, AssetPage page) {
        return session.read(state -> state.library(scope, library)
                .filter(Library::isLive)
                .map(owned -> new PageReading(page).read(state, library))
                .orElse(List.of()));
    }

    @Override
    public Optional<CaptureSpan> span(Scope scope, LibraryId library) {
        return session.read(state -> {
            if (state.library(scope, library).isEmpty()) {
                return Optional.empty();
            }
            return state.assetsOf(library, null)
                    .filter(state::isVisible)
                    .map(asset -> asset.captured().local())
                    .map(local -> new CaptureSpan(local, local))
                    .reduce((one, other) -> new CaptureSpan(
                            one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest(),
                            one.newest().isAfter(other.newest()) ? one.newest() : other.newest()));
        });
    }

    private static boolean insert(State state, Asset asset) {
        if (!state.libraries.contains(asset.library())) {
            throw Refusal.noSuchLibrary();
        }
        var content = new LibraryKey<>(asset.library(), asset.file().sha256().hex());
        if (state.contents.contains(content)) {
            return false;
        }
        if (state.asset(asset.id()).isPresent()) {
            throw new IllegalStateException("the asset " + asset.id() + " exists");
        }
        state.contents.put(content, asset.id());
        state.assets.put(new LibraryKey<>(asset.library(), asset.id()), asset);
        return true;
    }
}
