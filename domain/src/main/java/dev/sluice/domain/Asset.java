package dev.sluice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A photo or video of a library.
 *
 * @param library the library that stores it, always the same
 * @param file the uploaded file, never changed
 * @param found what was known about it when it was uploaded, never changed
 * @param edits what its user says instead
 * @param hold why it may not be purged, null if it is not held
 */
public record Asset(
        AssetId id,
        LibraryId library,
        AssetFile file,
        Findings found,
        AssetEdits edits,
        AssetState state,
        @Nullable Hold hold,
        Instant createdAt,
        Instant updatedAt) {

    /** nothing → Live. */
    public static Asset create(AssetId id, LibraryId library, AssetFile file, Findings found, Instant at) {
        return new Asset(id, library, file, found, AssetEdits.NONE, new AssetState.Live(), null, at, at);
    }

    /** nothing → Live, of a file that tells nothing about itself. */
    public static Asset create(AssetId id, LibraryId library, AssetFile file, CaptureTime captured, Instant at) {
        return create(id, library, file, new Findings(MediaMetadata.NONE, captured), at);
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

    /** Any state, with what its user says about it. */
    public Transition<Asset> edit(AssetEdits next, Instant at) {
        return next.equals(edits)
                ? new Transition.Unchanged<>(this)
                : new Transition.Changed<>(
                        this,
                        new Asset(id, library, file, found, next, state, hold, createdAt, at),
                        LibraryEvent.ofEdits(library, at, List.of(id)));
    }

    /** Whether it is in the trash by itself, whatever its library is. */
    public boolean isTrashed() {
        return state instanceof AssetState.Trashed;
    }

    /** When the picture was taken, as far as anyone knows. */
    public CaptureTime captured() {
        var edited = edits.captured();
        return edited == null ? found.captured() : edited;
    }

    /** Where it was taken, as far as anyone knows. */
    public Optional<Position> position() {
        return first(edits.position(), found.metadata().position());
    }

    /** What it shows, as far as anyone said. */
    public Optional<AssetDescription> description() {
        return first(edits.description(), found.metadata().description());
    }

    /** The one rendering it has. */
    public AssetVersionId currentVersion() {
        return new AssetVersionId(id.value());
    }

    private static <T> Optional<T> first(@Nullable T edited, @Nullable T found) {
        return Optional.ofNullable(edited == null ? found : edited);
    }

    private Transition<Asset> become(AssetState next, Instant at, LibraryEvent event) {
        return new Transition.Changed<>(
                this, new Asset(id, library, file, found, edits, next, hold, createdAt, at), List.of(event));
    }
}
