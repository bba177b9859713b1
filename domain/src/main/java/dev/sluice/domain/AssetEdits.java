package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a user says about an asset; it counts for more than what the file tells. Null where the user says nothing.
 *
 * @param captured when the picture was taken
 */
public record AssetEdits(
        @Nullable AssetDescription description,
        @Nullable Position position,
        @Nullable CaptureTime captured) {
    /** The user has said nothing. */
    public static final AssetEdits NONE = new AssetEdits(null, null, null);

    /** The same with another description, or that of the file. */
    public AssetEdits withDescription(@Nullable AssetDescription other) {
        return new AssetEdits(other, position, captured);
    }

    /** The same with another position, or that of the file. */
    public AssetEdits withPosition(@Nullable Position other) {
        return new AssetEdits(description, other, captured);
    }

    /** The same with another capture time, or what was known without the user. */
    public AssetEdits withCaptured(@Nullable CaptureTime other) {
        return new AssetEdits(description, position, other);
    }
}
