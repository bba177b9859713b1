package dev.sluice.domain;

import java.util.UUID;

/** Names one asset, and the bytes it owns: fresh for every upload, never used again. */
public record AssetId(UUID value) implements PublicId, Comparable<AssetId> {
    private static final String PREFIX = "asset_";

    /**
     * Reads the public form, {@code asset_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static AssetId parse(String text) {
        return new AssetId(PublicId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(AssetId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
