package dev.sluice.domain;

import java.util.UUID;

/** Names the rendering of an asset that its fields describe; without editing there is one for each asset. */
public record AssetVersionId(UUID value) implements PublicId, Comparable<AssetVersionId> {
    private static final String PREFIX = "asset_version_";

    /**
     * Reads the public form, {@code asset_version_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static AssetVersionId parse(String text) {
        return new AssetVersionId(PublicId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(AssetVersionId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
