package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The histories of all libraries, those already gone among them. */
public interface EventLog {
    /**
     * The events of an owner's library with numbers above {@code number}, in order. A library's events are numbered 1, 2,
     * 3 … without gaps in the order in which they were committed.
     */
    List<RecordedEvent> after(Scope scope, LibraryId library, long number, EventFilter filter, int limit);

    /** As above, of every kind and time. */
    default List<RecordedEvent> after(Scope scope, LibraryId library, long number, int limit) {
        return after(scope, library, number, EventFilter.ALL, limit);
    }

    /** Whether an event of an owner's library is still kept. */
    boolean keeps(Scope scope, LibraryId library, long number);

    /** Whether nothing that any library has at this place or behind it was forgotten. */
    boolean keepsAllBehind(FeedPosition position);

    /**
     * The events about libraries of an owner, those gone among them, and none about their assets, behind a position, in
     * the order in which they became visible: no event ever appears before one that has been read.
     */
    List<FeedEvent> ofLibraries(Scope scope, @Nullable FeedPosition after, EventFilter filter, int limit);

    /**
     * The events within a scope, or of all owners, and of their assets, behind a place, in the order of {@link
     * #ofLibraries}.
     *
     * @param scope null for those who serve all owners
     */
    List<OwnedEvent> inOrder(@Nullable Scope scope, FeedPosition after, EventFilter filter, int limit);

    /** The place in the feed behind all that can be read by now: what is yet to appear will be behind it. */
    FeedPosition end();

    /**
     * The libraries of all owners in which something happened behind a place in the feed, be it to their assets. It serves
     * those who tell owners that something is to be read, and says nothing else.
     */
    Set<ChangedLibrary> changed(FeedPosition after);
}
