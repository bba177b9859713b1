package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** The histories of all libraries, those already gone among them. */
public interface EventLog {
    /**
     * The events of an owner's library with numbers above {@code number}, in order. A library's events are numbered 1, 2,
     * 3 … without gaps in the order in which they were committed.
     */
    List<RecordedEvent> after(Scope scope, LibraryId library, long number, int limit);
}
