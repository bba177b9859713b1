package dev.sluice.application.memory;

import dev.sluice.application.port.PurgedTrash;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetState.Trashed;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashPlace;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes assets from a library's trash that are due, in the order of the time that makes them so. */
record TrashPurging(DueTrash due, @Nullable TrashPlace after) {
    private static final Comparator<TrashPlace> ORDER =
            Comparator.comparing(TrashPlace::at).thenComparing(TrashPlace::asset);

    PurgedTrash purge(State state, LibraryId library, int limit) {
        var places = trash(state, library)
                .map(asset -> place(asset, due.by()))
                .filter(this::isWanted)
                .sorted(ORDER)
                .limit(limit)
                .toList();
        if (places.isEmpty()) {
            return PurgedTrash.NOTHING;
        }
        PurgedBatch batch = state.purge(places.stream()
                .map(TrashPlace::asset)
                .sorted()
                .flatMap(id -> state.assets.find(new LibraryKey<>(library, id)).stream())
                .toList());
        return new PurgedTrash(batch, places.get(places.size() - 1));
    }

    /** When the time of each asset in the trash is over. */
    static Stream<Instant> times(State state, LibraryId library) {
        return trash(state, library)
                .map(asset -> place(asset, DueTrash.By.WINDOW))
                .map(TrashPlace::at);
    }

    private boolean isWanted(TrashPlace place) {
        return place.at().isAfter(due.after())
                && !place.at().isAfter(due.until())
                && (after == null || ORDER.compare(place, after) > 0);
    }

    private static Stream<Asset> trash(State state, LibraryId library) {
        return state.assetsOf(library, null).filter(asset -> asset.isTrashed() && asset.hold() == null);
    }

    private static TrashPlace place(Asset asset, DueTrash.By by) {
        var trashed = (Trashed) asset.state();
        return new TrashPlace(by == DueTrash.By.TRASHING ? trashed.trashedAt() : trashed.purgeAfter(), asset.id());
    }
}
