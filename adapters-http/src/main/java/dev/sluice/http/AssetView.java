package dev.sluice.http;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An asset as clients see it: a lean core, and groups of fields that are null unless asked for. Width and height are those
 * of the picture looked at, 0 if unknown; what a machine would have to find in pictures is empty or null.
 */
record AssetView(
        String id,
        Instant createdAt,
        Instant updatedAt,
        String currentVersionId,
        String kind,
        String localDatetime,
        String mimeType,
        String originalFileName,
        int width,
        int height,
        long fileSizeBytes,
        @Nullable Instant trashedAt,
        boolean held,
        @Nullable String holdReason,
        Map<String, VariantView> assetUrls,
        @Nullable String description,
        @Nullable String thumbhash,
        @Nullable Double duration,
        @Nullable String stackId,
        @Nullable StoredFileView fileData,
        @Nullable MetadataView metadata,
        @Nullable List<Object> faces,
        @Nullable List<Object> people,
        @Nullable Map<String, Double> metrics) {

    private static final double NANOS = 1e9;

    static AssetView of(Asset asset, Set<Include> included, Links links) {
        var file = asset.file();
        var type = file.mediaType().text();
        var hold = asset.hold();
        var frame = asset.found().metadata().frame();
        var duration = asset.found().metadata().clip().duration();
        return new AssetView(
                asset.id().toString(),
                asset.createdAt(),
                asset.updatedAt(),
                asset.currentVersion().toString(),
                "original",
                Times.format(asset.captured()),
                type,
                file.name().text(),
                frame == null ? 0 : frame.width(),
                frame == null ? 0 : frame.height(),
                file.bytes(),
                asset.state() instanceof AssetState.Trashed trashed ? trashed.trashedAt() : null,
                hold != null,
                hold == null ? null : hold.reason(),
                VariantView.of(asset, included.contains(Include.VARIANTS), links),
                asset.description().map(Object::toString).orElse(null),
                null,
                duration == null ? null : duration.toNanos() / NANOS,
                null,
                included.contains(Include.FILE_DATA) ? StoredFileView.of(file) : null,
                included.contains(Include.METADATA) ? MetadataView.of(asset) : null,
                included.contains(Include.FACES) ? List.of() : null,
                included.contains(Include.PEOPLE) ? List.of() : null,
                included.contains(Include.METRICS) ? Map.of() : null);
    }
}
