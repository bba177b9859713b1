package dev.sluice.jdbc;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code event}, read together with the receipts it refers to. */
record JdbiEvents(Session session, Dialect dialect) implements EventLog {
    private static final FeedPosition BEGINNING = FeedPosition.before(0);

    /** The plain comparison is what an index is searched for. */
    private static final String BEHIND =
            "e.feed_order >= :order and (e.feed_order, e.library_id, e.number) > (:order, :library, :number)";

    private static final String EVENTS = """
            select e.feed_order, e.library_id, e.number, e.at, e.type, e.asset_ids, e.purge_after, e.reason,
                e.first_purge_at, e.latest_purge_at, e.purged_assets, e.purged_bytes, %s
            from event e left join receipt r on r.library_id = e.library_id and r.number = e.number
            """.formatted(ReceiptRows.columns("receipt_"));

    @Override
    public List<RecordedEvent> after(Scope scope, LibraryId library, long number, EventFilter filter, int limit) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> {
            var query = handle.createQuery("""
                            %s where e.library_id = :library and e.user_id = :owner and e.number > :number %s
                            order by e.number limit :limit
                            """.formatted(EVENTS, EventCondition.of(filter)))
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
        var begin = after == null ? BEGINNING : after;
        return session.read(handle -> {
            var query = handle.createQuery(
                            """
                            %s where e.user_id = :owner and e.asset_ids is null and %s and %s %s %s
                            order by e.user_id, e.feed_order, e.library_id, e.number limit :limit
                            """.formatted(EVENTS, dialect.settled(), BEHIND, covered(scope), EventCondition.of(filter)))
                    .bind("owner", scope.owner().value())
                    .bind("order", begin.order())
                    .bind("library", begin.library().value())
                    .bind("number", begin.number())
                    .bind("limit", limit);
            if (scope instanceof SelectedLibraries some) {
                query.bindArray(
                        "libraries",
                        UUID.class,
                        some.libraries().stream().map(LibraryId::value).toArray());
            }
            return EventCondition.bind(query, filter)
                    .map((row, context) -> new FeedEvent(
                            new FeedPosition(
                                    row.getLong("feed_order"),
                                    new LibraryId(Columns.uuid(row, "library_id")),
                                    row.getLong("number")),
                            EventRows.event(row)))
                    .list();
        });
    }

    @Override
    public FeedPosition end() {
        return session.read(handle -> handle.createQuery("select " + dialect.feedEnd())
                .mapTo(Long.class)
                .map(FeedPosition::before)
                .one());
    }

    @Override
    public Set<ChangedLibrary> changed(FeedPosition after) {
        return session.read(handle -> handle.createQuery("""
                        select distinct e.user_id, e.library_id from event e where %s and %s
                        """.formatted(dialect.settled(), BEHIND))
                .bind("order", after.order())
                .bind("library", after.library().value())
                .bind("number", after.number())
                .map((row, context) -> new ChangedLibrary(
                        new UserId(Columns.uuid(row, "user_id")), new LibraryId(Columns.uuid(row, "library_id"))))
                .collect(Collectors.toSet()));
    }

    private static String covered(Scope scope) {
        return scope instanceof SelectedLibraries ? "and e.library_id = any(:libraries)" : "";
    }
}
