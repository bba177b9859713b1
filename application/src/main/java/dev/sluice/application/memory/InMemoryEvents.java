package dev.sluice.application.memory;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Histories in memory. */
final class InMemoryEvents implements EventLog {
    private final Session session;

    InMemoryEvents(Session session) {
        this.session = session;
    }

    @Override
    public List<RecordedEvent> after(Scope scope, LibraryId library, long number, EventFilter filter, int limit) {
        return session.read(state -> history(state, scope, library)
                .filter(recorded -> recorded.number() > number && filter.admits(recorded.event()))
                .limit(limit)
                .toList());
    }

    @Override
    public boolean keeps(Scope scope, LibraryId library, long number) {
        return session.read(state -> history(state, scope, library).anyMatch(recorded -> recorded.number() == number));
    }

    @Override
    public boolean keepsAllBehind(FeedPosition position) {
        return session.read(state -> position.order() >= state.latestForgotten);
    }

    private static Stream<RecordedEvent> history(State state, Scope scope, LibraryId library) {
        return state.owners
                .find(library)
                .filter(owner -> owner.equals(scope.owner()) && scope.covers(library))
                .map(owned -> state.events
                        .from(new LibraryKey<>(library, 0L))
                        .takeWhile(stored -> stored.position().library().equals(library))
                        .map(stored -> new RecordedEvent(stored.position().number(), stored.event())))
                .orElse(Stream.empty());
    }

    @Override
    public List<FeedEvent> ofLibraries(Scope scope, @Nullable FeedPosition after, EventFilter filter, int limit) {
        return session.read(state -> state.events
                .values()
                .filter(stored -> isWithin(state, scope, stored.position().library()))
                .filter(stored -> !(stored.event() instanceof LibraryEvent.OfAssets) && filter.admits(stored.event()))
                .filter(stored -> after == null || stored.position().compareTo(after) > 0)
                .sorted(Comparator.comparing(FeedEvent::position))
                .limit(limit)
                .toList());
    }

    @Override
    public List<OwnedEvent> inOrder(@Nullable Scope scope, FeedPosition after, EventFilter filter, int limit) {
        return session.read(state -> state.events
                .values()
                .filter(stored -> scope == null
                        || isWithin(state, scope, stored.position().library()))
                .filter(stored ->
                        filter.admits(stored.event()) && stored.position().compareTo(after) > 0)
                .sorted(Comparator.comparing(FeedEvent::position))
                .limit(limit)
                .map(stored -> new OwnedEvent(
                        state.owners.find(stored.position().library()).orElseThrow(),
                        stored.position(),
                        stored.event()))
                .toList());
    }

    @Override
    public FeedPosition end() {
        return session.read(state -> FeedPosition.before(state.latestInFeed + 1));
    }

    @Override
    public Set<ChangedLibrary> changed(FeedPosition after) {
        return session.read(state -> state.events
                .values()
                .filter(stored -> stored.position().compareTo(after) > 0)
                .map(stored -> stored.position().library())
                .map(library -> new ChangedLibrary(state.owners.find(library).orElseThrow(), library))
                .collect(Collectors.toSet()));
    }

    private static boolean isWithin(State state, Scope scope, LibraryId library) {
        return scope.covers(library)
                && state.owners.find(library).filter(scope.owner()::equals).isPresent();
    }
}
