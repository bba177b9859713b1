package dev.sluice.http;

import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Position;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be changed in what they say about an asset. Null takes a word back; what is not there is left as it
 * is.
 */
record AssetChange(
        boolean describes,
        @Nullable AssetDescription description,
        boolean moves,
        @Nullable Position position,
        boolean dates,
        @Nullable CaptureTime captured)
        implements UnaryOperator<AssetEdits> {

    /** The change in an object of a request, whose problems are noted there. */
    static AssetChange of(JsonBody body) {
        var description = body.optional("description", AssetDescription::new);
        var captured = body.optional("original_datetime", Times::parse);
        return new AssetChange(
                body.has("description"),
                description.orElse(null),
                body.has("latitude") || body.has("longitude"),
                position(body).orElse(null),
                body.has("original_datetime"),
                captured.orElse(null));
    }

    @Override
    public AssetEdits apply(AssetEdits edits) {
        var described = describes ? edits.withDescription(description) : edits;
        var moved = moves ? described.withPosition(position) : described;
        return dates ? moved.withCaptured(captured) : moved;
    }

    private static Optional<Position> position(JsonBody body) {
        if (body.hasValue("latitude") != body.hasValue("longitude") || body.has("latitude") != body.has("longitude")) {
            var missing = body.hasValue("latitude") ? "longitude" : "latitude";
            body.refuse(missing, "Latitude and longitude should be given together, or be null together");
            return Optional.empty();
        }
        var latitude = body.decimal("latitude");
        var longitude = body.decimal("longitude");
        return latitude.isPresent() && longitude.isPresent()
                ? position(body, latitude.get(), longitude.get())
                : Optional.empty();
    }

    private static Optional<Position> position(JsonBody body, double latitude, double longitude) {
        try {
            return Optional.of(new Position(latitude, longitude));
        } catch (IllegalArgumentException notOnEarth) {
            body.refuse(Math.abs(latitude) > 90 ? "latitude" : "longitude", String.valueOf(notOnEarth.getMessage()));
            return Optional.empty();
        }
    }
}
