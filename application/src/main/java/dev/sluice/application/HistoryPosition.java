package dev.sluice.application;

import dev.sluice.domain.LibraryId;

/**
 * A place in the history of a library: how much of it has been read.
 *
 * @param events how many events have been read to their ends, which is the number of the last of them
 * @param entries how many entries of the next event have been read, too: an event about many assets has one for each
 */
public record HistoryPosition(LibraryId library, long events, int entries) {
    public HistoryPosition {
        if (events < 0 || entries < 0) {
            throw new IllegalArgumentException("less than nothing cannot have been read");
        }
    }

    /** Right behind an entry, counted from 0, of so many that an event has. */
    static HistoryPosition behind(LibraryId library, long number, int entry, int of) {
        return entry + 1 == of
                ? new HistoryPosition(library, number, 0)
                : new HistoryPosition(library, number - 1, entry + 1);
    }
}
