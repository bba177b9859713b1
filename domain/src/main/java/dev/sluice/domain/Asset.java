package dev.sluice.domain;

import java.time.Instant;
import java.util.List;

/**
 * A photo or video of a library.
 *
 * @param library the library that stores it, always the same
 * @param file the uploaded file, never changed
 * @param captured when the picture was taken, as far as anyone knows
 */
public record Asset(
        AssetId id,
        LibraryId library,
        AssetFile file,
        CaptureTime captured,
        AssetState state,
        Instant createdAt,
        Instant updatedAt) {

    /** nothing → Live. */
    public static Asset create(AssetId id, LibraryId library, AssetFile file, CaptureTime captured, Instant at) {
        return new Asset(id, library, file, captured, new AssetState.Live(), at, at);
    }

    /** Live → Trashed. One already in the trash keeps its first date. */
    public Transition<Asset> trash(Instant at, RetentionPolicy retention) {
        return isTrashed()
                ? new Transition.Unchanged<>(this)
                : become(
                        new AssetState.Trashed(at, retention.purgeAfter(at)),
                        at,
                        new LibraryEvent.AssetsTrashed(library, at, List.of(id)));
    }

    /** Trashed → Live. */
    public Transition<Asset> restore(Instant at) {
        return isTrashed()
                ? become(new AssetState.Live(), at, new LibraryEvent.AssetsRestored(library, at, List.of(id)))
                : new Transition.Unchanged<>(this);
    }

    /** Whether it is in the trash by itself, whatever its library is. */
    public boolean isTrashed() {
        return state instanceof AssetState.Trashed;
    }

    /** The one rendering it has. */
    public AssetVersionId currentVersion() {
        return new AssetVersionId(id.value());
    }

    private Transition<Asset> become(AssetState next, Instant at, LibraryEvent event) {
        return new Transition.Changed<>(
                this, new Asset(id, library, file, captured, next, createdAt, at), List.of(event));
    }
}
