package dev.sluice.jdbc.h2kill;

import java.util.List;
import java.util.UUID;

/**
 * One committed change of a library, as its event tells it.
 *
 * @param number the event's number in the library's history
 * @param digest what kind of change it was, and of which assets
 */
record Entry(UUID library, long number, String digest) {
    static final String STORED = "stored";
    static final String PURGED = "purged";
    static final String MOVED = "moved";

    static Entry of(UUID library, long number, String kind, List<UUID> assets) {
        return new Entry(library, number, "%s/%d/%08x".formatted(kind, assets.size(), assets.hashCode()));
    }

    /** The id of the note of a purge. */
    static UUID note(UUID library, long number) {
        return new UUID(library.getLeastSignificantBits(), number);
    }
}
