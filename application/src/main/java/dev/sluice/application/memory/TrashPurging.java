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

/** Deletes assets from a library's trash that are due, in the order in which they fell due. */
record TrashPurging(DueTrash due, @Nullable TrashPlace after) {
    private static final Comparator<TrashPlace> ORDER =
            Comparator.comparing(TrashPlace::at).thenComparing(TrashPlace::asset);

    PurgedTrash purge(State state, LibraryId library, int limit) {
        var places = trash(state, library)
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
        return trash(state, library).map(TrashPlace::at);
    }

    private boolean isWanted(TrashPlace place) {
        return place.at().isAfter(due.after())
                && !place.at().isAfter(due.until())
                && (after == null || ORDER.compare(place, after) > 0);
    }

    private static Stream<TrashPlace> trash(State state, LibraryId library) {
        return state.assetsOf(library, null).filter(Asset::isTrashed).map(TrashPurging::place);
    }

    private static TrashPlace place(Asset asset) {
        return new TrashPlace(((Trashed) asset.state()).purgeAfter(), asset.id());
    }
}
