package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/** What people call a library and say about it; {@code description} is null if they say nothing. */
public record LibraryProfile(LibraryName name, @Nullable LibraryDescription description) {
    /** A profile with a name alone. */
    public static LibraryProfile named(String name) {
        return new LibraryProfile(new LibraryName(name), null);
    }

    /** The same with another name. */
    public LibraryProfile withName(LibraryName other) {
        return new LibraryProfile(other, description);
    }

    /** The same with another description, or none. */
    public LibraryProfile withDescription(@Nullable LibraryDescription other) {
        return new LibraryProfile(name, other);
    }
}
