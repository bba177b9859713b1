package dev.sluice.http;

import dev.sluice.domain.Library;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A library that falls due soon, and what would go. */
record UpcomingView(
        String libraryId, String ownerId, Instant trashedAt, Instant purgeAfter, long assetCount, long bytes) {

    /** Those that fall due first, and whether there are more. */
    record PageView(List<UpcomingView> data, boolean hasMore) {
        static PageView of(List<Library> found, int limit) {
            return new PageView(
                    found.stream().limit(limit).map(UpcomingView::of).toList(), found.size() > limit);
        }
    }

    private static UpcomingView of(Library library) {
        var trash = Objects.requireNonNull(LibraryView.trash(library));
        return new UpcomingView(
                library.id().toString(),
                library.owner().toString(),
                trash.trashedAt(),
                trash.purgeAfter(),
                library.contents().assets(),
                library.contents().bytes());
    }
}
