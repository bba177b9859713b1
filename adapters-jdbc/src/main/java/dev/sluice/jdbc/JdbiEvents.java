package dev.sluice.jdbc;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code event}, read together with the receipts it refers to. */
record JdbiEvents(Session session, Dialect dialect) implements EventLog {
    @Override
    public List<RecordedEvent> after(Scope scope, LibraryId library, long number, EventFilter filter, int limit) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> {
            var query = handle.createQuery("""
                            %s where e.library_id = :library and e.user_id = :owner and e.number > :number %s
                            order by e.number limit :limit
                            """.formatted(FeedQueries.EVENTS, EventCondition.of(filter)))
                    .bind("library", library.value())
                    .bind("owner", scope.owner().value())
                    .bind("number", number)
                    .bind("limit", limit);
            return EventCondition.bind(query, filter)
                    .map((row, context) -> new RecordedEvent(row.getLong("number"), EventRows.event(row)))
                    .list();
        });
    }

    @Override
    public boolean keeps(Scope scope, LibraryId library, long number) {
        return scope.covers(library)
                && session.read(handle -> handle.createQuery("""
                                select count(*) from event
                                where library_id = :library and number = :number and user_id = :owner
                                """)
                        .bind("library", library.value())
                        .bind("number", number)
                        .bind("owner", scope.owner().value())
                        .mapTo(Integer.class)
                        .one()
                        .equals(1));
    }

    @Override
    public boolean keepsAllBehind(FeedPosition position) {
        return session.read(handle -> handle.createQuery("select trimmed_order from history_trim")
                .mapTo(Long.class)
                .filter(trimmed -> trimmed > position.order())
                .findFirst()
                .isEmpty());
    }

    @Override
    public List<FeedEvent> ofLibraries(Scope scope, @Nullable FeedPosition after, EventFilter filter, int limit) {
        var begin = after == null ? FeedPosition.before(0) : after;
        return session.read(handle -> feed().ofLibraries(handle, scope, begin, filter, limit).stream()
                .map(owned -> new FeedEvent(owned.position(), owned.event()))
                .toList());
    }

    @Override
    public List<OwnedEvent> inOrder(@Nullable Scope scope, FeedPosition after, EventFilter filter, int limit) {
        return session.read(handle -> feed().all(handle, scope, after, filter, limit));
    }

    @Override
    public FeedPosition end() {
        return session.read(handle -> feed().end(handle));
    }

    @Override
    public Set<ChangedLibrary> changed(FeedPosition after) {
        return session.read(handle -> feed().changed(handle, after));
    }

    private FeedQueries feed() {
        return new FeedQueries(dialect);
    }
}
