package dev.sluice.domain;

/** What a picture shows, in words: at most 4,096 characters (code points). */
public record AssetDescription(String text) {
    /** The longest description, in code points. */
    public static final int MAX_LENGTH = 4_096;

    public AssetDescription {
        Texts.requireAtMost(MAX_LENGTH, text, "an asset's description");
    }

    @Override
    public String toString() {
        return text;
    }
}
