package dev.sluice.domain;

import java.util.UUID;

/** Names one library for ever, also when it is gone. */
public record LibraryId(UUID value) implements PublicId, Comparable<LibraryId> {
    private static final String PREFIX = "lib_";

    /**
     * Reads the public form, {@code lib_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static LibraryId parse(String text) {
        return new LibraryId(PublicId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(LibraryId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
