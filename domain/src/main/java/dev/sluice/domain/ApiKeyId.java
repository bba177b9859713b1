package dev.sluice.domain;

import java.util.UUID;

/** Names one API key; not to be confused with its secret, which has the same prefix. */
public record ApiKeyId(UUID value) implements PublicId, Comparable<ApiKeyId> {
    private static final String PREFIX = "apikey_";

    /**
     * Reads the public form, {@code apikey_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(PublicId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(ApiKeyId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
