package dev.sluice.jdbc;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table {@code event} in the order of the feed, up to where nothing can appear any more. */
record FeedQueries(Dialect dialect) {
    static final String EVENTS = """
            select e.feed_order, e.library_id, e.number, e.user_id, e.at, e.type, e.asset_ids, e.purge_after, e.reason,
                e.first_purge_at, e.latest_purge_at, e.purged_assets, e.purged_bytes, %s
            from event e left join receipt r on r.library_id = e.library_id and r.number = e.number
            """.formatted(ReceiptRows.columns("receipt_"));

    /** The plain comparison is what an index is searched for. */
    private static final String BEHIND =
            "e.feed_order >= :order and (e.feed_order, e.library_id, e.number) > (:order, :library, :number)";

    /** Along the index that has nothing but these events, or has the owner first. */
    List<OwnedEvent> ofLibraries(Handle handle, Scope scope, FeedPosition after, EventFilter filter, int limit) {
        var condition = "e.user_id = :owner and e.asset_ids is null and %s and %s %s %s"
                .formatted(dialect.settled(), BEHIND, covered(scope), EventCondition.of(filter));
        var order = "e.user_id, e.feed_order, e.library_id, e.number";
        return read(handle, condition, order, scope, after, filter, limit);
    }

    /** Along the index that has all events. */
    List<OwnedEvent> all(Handle handle, @Nullable Scope scope, FeedPosition after, EventFilter filter, int limit) {
        var condition = "%s and %s %s %s %s"
                .formatted(
                        dialect.settled(),
                        BEHIND,
                        scope == null ? "" : "and e.user_id = :owner",
                        covered(scope),
                        EventCondition.of(filter));
        return read(handle, condition, "e.feed_order, e.library_id, e.number", scope, after, filter, limit);
    }

    private static List<OwnedEvent> read(
            Handle handle,
            String condition,
            String order,
            @Nullable Scope scope,
            FeedPosition after,
            EventFilter filter,
            int limit) {
        var query = handle.createQuery("%s where %s order by %s limit :limit".formatted(EVENTS, condition, order));
        if (scope != null) {
            query.bind("owner", scope.owner().value());
        }
        if (scope instanceof SelectedLibraries some) {
            query.bindByType(
                    "libraries", some.libraries().stream().map(LibraryId::value).toArray(UUID[]::new), UUID[].class);
        }
        return EventCondition.bind(behind(query, after).bind("limit", limit), filter)
                .map((row, context) -> owned(row))
                .list();
    }

    FeedPosition end(Handle handle) {
        return handle.createQuery("select " + dialect.feedEnd())
                .mapTo(Long.class)
                .map(FeedPosition::before)
                .one();
    }

    Set<ChangedLibrary> changed(Handle handle, FeedPosition after) {
        var query = handle.createQuery("select distinct e.user_id, e.library_id from event e where %s and %s"
                .formatted(dialect.settled(), BEHIND));
        return behind(query, after)
                .map((row, context) -> new ChangedLibrary(
                        new UserId(Columns.uuid(row, "user_id")), new LibraryId(Columns.uuid(row, "library_id"))))
                .collect(Collectors.toSet());
    }

    private static Query behind(Query query, FeedPosition place) {
        return query.bind("order", place.order())
                .bind("library", place.library().value())
                .bind("number", place.number());
    }

    private static String covered(@Nullable Scope scope) {
        return scope instanceof SelectedLibraries ? "and e.library_id = any(:libraries)" : "";
    }

    private static OwnedEvent owned(ResultSet row) throws SQLException {
        var place = new FeedPosition(
                row.getLong("feed_order"), new LibraryId(Columns.uuid(row, "library_id")), row.getLong("number"));
        return new OwnedEvent(new UserId(Columns.uuid(row, "user_id")), place, EventRows.event(row));
    }
}
