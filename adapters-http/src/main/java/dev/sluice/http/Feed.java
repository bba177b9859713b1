package dev.sluice.http;

import dev.sluice.application.port.ChangedLibrary;
import java.util.Collection;
import java.util.List;

/** A feed that somebody reads, page by page, from its beginning or from a place that was sought. Not for several threads. */
interface Feed {
    /**
     * Goes to the place that a client was told.
     *
     * @throws IllegalArgumentException if it is not one of this kind of feed
     */
    void seek(String cursor);

    /** Goes behind all that has happened. */
    void seekEnd();

    /** The next records, at most so many. */
    List<EventView> next(int limit);

    /** As {@link #next}, and passes over what was left out at the end, so that it is not looked at again and again. */
    List<EventView> follow(int limit);

    /** The place behind what was read, as clients are told it, once one has been sought. */
    String cursor();

    /** Whether it may go on when something has happened there. */
    boolean concerns(Collection<ChangedLibrary> changed);
}
