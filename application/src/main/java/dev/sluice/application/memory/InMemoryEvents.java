package dev.sluice.application.memory;

import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** Histories in memory. */
final class InMemoryEvents implements EventLog {
    private final Session session;

    InMemoryEvents(Session session) {
        this.session = session;
    }

    @Override
    public List<RecordedEvent> after(Scope scope, LibraryId library, long number, int limit) {
        return session.read(state -> state.owners
                .find(library)
                .filter(owner -> owner.equals(scope.owner()) && scope.covers(library))
                .map(owned -> state.events
                        .from(new LibraryKey<>(library, number + 1))
                        .takeWhile(recorded -> recorded.event().library().equals(library))
                        .limit(limit)
                        .toList())
                .orElse(List.of()));
    }
}
