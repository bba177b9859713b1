package dev.sluice.application.memory;

import dev.sluice.domain.LibraryId;

/** What names a part of a library. The parts of one library are neighbours in a {@link Table}. */
record LibraryKey<P extends Comparable<? super P>>(LibraryId library, P part) implements Comparable<LibraryKey<P>> {
    @Override
    public int compareTo(LibraryKey<P> other) {
        int order = library.compareTo(other.library);
        return order != 0 ? order : part.compareTo(other.part);
    }
}
