package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * What its owner decides about a library.
 *
 * @param name what it is called
 * @param description what is said about it, null if nothing is
 * @param storageLimit the most bytes it may store, null for no limit of its own
 */
public record LibraryProfile(
        LibraryName name,
        @Nullable LibraryDescription description,
        @Nullable Long storageLimit) {

    public LibraryProfile {
        if (storageLimit != null && storageLimit < 0) {
            throw new IllegalArgumentException("a storage limit should not be negative");
        }
    }

    /** A profile without a storage limit. */
    public LibraryProfile(LibraryName name, @Nullable LibraryDescription description) {
        this(name, description, null);
    }

    /** A profile with a name alone. */
    public static LibraryProfile named(String name) {
        return new LibraryProfile(new LibraryName(name), null);
    }

    /** The same with another name. */
    public LibraryProfile withName(LibraryName other) {
        return new LibraryProfile(other, description, storageLimit);
    }

    /** The same with another description, or none. */
    public LibraryProfile withDescription(@Nullable LibraryDescription other) {
        return new LibraryProfile(name, other, storageLimit);
    }

    /** The same with another storage limit, or none. */
    public LibraryProfile withStorageLimit(@Nullable Long other) {
        return new LibraryProfile(name, description, other);
    }

    /** How many bytes more than {@code used} may be stored, as far as the library's own limit goes. */
    public long room(long used) {
        return storageLimit == null ? Long.MAX_VALUE : Math.max(0, storageLimit - used);
    }
}
