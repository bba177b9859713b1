package dev.sluice.http;

import dev.sluice.application.DrainStatus;
import dev.sluice.domain.LibraryState.Trashed;
import dev.sluice.domain.PurgeProgress;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How far the purge of a library is: a preview as long as nothing is purged, and progress from then on. */
record DrainView(
        String libraryId,
        String state,
        @Nullable Instant promisedPurgeAfter,
        @Nullable Instant purgeAfter,
        boolean held,
        @Nullable String holdReason,
        long heldAssets,
        boolean braked,
        @Nullable Instant drainStartedAt,
        long purgedAssets,
        long purgedBytes,
        long remainingAssets,
        long remainingBytes,
        @Nullable Double assetsPerSecond,
        @Nullable Instant estimatedEnd,
        @Nullable PreviewView preview) {

    /** What would be purged, with the wall clock times of the first and the last capture. */
    record PreviewView(
            long assetCount,
            long bytes,
            @Nullable LocalDateTime oldest,
            @Nullable LocalDateTime newest) {}

    static DrainView of(DrainStatus status) {
        var library = status.library();
        var trash = LibraryView.trash(library);
        var hold = library.hold();
        var rate = status.assetsPerSecond();
        return new DrainView(
                library.id().toString(),
                LibraryView.state(library),
                trash == null ? null : trash.promised(),
                trash == null ? null : trash.purgeAfter(),
                hold != null,
                hold == null ? null : hold.reason(),
                library.contents().held(),
                library.braked(),
                status.progress().map(PurgeProgress::first).orElse(null),
                status.progress().map(PurgeProgress::assets).orElse(0L),
                status.progress().map(PurgeProgress::bytes).orElse(0L),
                library.contents().assets(),
                library.contents().bytes(),
                rate.isPresent() ? rate.getAsDouble() : null,
                status.estimatedEnd().orElse(null),
                library.state() instanceof Trashed ? preview(status) : null);
    }

    private static PreviewView preview(DrainStatus status) {
        var contents = status.library().contents();
        var span = status.span();
        return new PreviewView(
                contents.assets(),
                contents.bytes(),
                span == null ? null : span.oldest(),
                span == null ? null : span.newest());
    }
}
