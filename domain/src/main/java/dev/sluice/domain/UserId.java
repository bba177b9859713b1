package dev.sluice.domain;

import java.util.UUID;

/** Names one user, who owns libraries; as a {@link Scope} it stands for all of them. */
public record UserId(UUID value) implements PublicId, Scope, Comparable<UserId> {
    private static final String PREFIX = "intuser_";

    /**
     * Reads the public form, {@code intuser_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static UserId parse(String text) {
        return new UserId(PublicId.parse(PREFIX, text));
    }

    @Override
    public UserId owner() {
        return this;
    }

    @Override
    public boolean covers(LibraryId library) {
        return true;
    }

    @Override
    public int compareTo(UserId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
