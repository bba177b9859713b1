package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.domain.Asset;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an asset's file tells about itself, or its user instead. Null is what neither says, and what nobody here looks for:
 * the names of places, and what only some makers' notes or a machine would tell.
 */
record MetadataView(
        String assetId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String make,
        @Nullable String model,
        @Nullable String lensModel,
        @Nullable Integer orientation,
        @Nullable Integer rawWidth,
        @Nullable Integer rawHeight,
        @Nullable String originalDatetime,
        @Nullable String digitizedDatetime,
        @Nullable String modifiedDatetime,
        @Nullable String timezone,
        @JsonProperty("f_number") @Nullable Double aperture,
        @Nullable Double focalLength,
        @Nullable Integer iso,
        @Nullable Double exposureTime,
        @Nullable Double exposureBias,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double altitude,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String countryCode,
        @Nullable String sublocation,
        @Nullable String placeName,
        @Nullable String displayLabel,
        @Nullable String description,
        @Nullable Double fps,
        @Nullable String livePhotoCid,
        @Nullable String projectionType,
        @Nullable String autoStackId,
        @Nullable Integer rating) {

    static MetadataView of(Asset asset) {
        var metadata = asset.found().metadata();
        var frame = metadata.frame();
        var camera = metadata.camera();
        var exposure = metadata.exposure();
        var original = original(asset);
        var position = asset.position();
        return new MetadataView(
                asset.id().toString(),
                asset.createdAt(),
                asset.updatedAt(),
                camera.make(),
                camera.model(),
                camera.lens(),
                frame == null ? null : frame.orientation(),
                frame == null ? null : frame.rawWidth(),
                frame == null ? null : frame.rawHeight(),
                time(original),
                time(metadata.dates().digitized()),
                time(metadata.dates().modified()),
                original == null || original.offset() == null
                        ? null
                        : original.offset().getId(),
                exposure.fNumber(),
                exposure.focalLength(),
                exposure.iso(),
                exposure.time(),
                exposure.bias(),
                position.map(Position::latitude).orElse(null),
                position.map(Position::longitude).orElse(null),
                position.map(Position::altitude).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                asset.description().map(Object::toString).orElse(null),
                metadata.clip().framesPerSecond(),
                null,
                null,
                null,
                null);
    }

    /** What the file or its user says; what the uploading device said is no metadata. */
    private static @Nullable CaptureTime original(Asset asset) {
        return Optional.ofNullable(asset.edits().captured())
                .orElse(asset.found().metadata().dates().original());
    }

    private static @Nullable String time(@Nullable CaptureTime time) {
        return time == null ? null : Times.format(time);
    }
}
