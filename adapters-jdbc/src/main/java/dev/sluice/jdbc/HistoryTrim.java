package dev.sluice.jdbc;

import dev.sluice.application.port.AuditPosition;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Forgets the oldest rows of the tables {@code event} and {@code admin_event}, and notes in {@code history_trim} that. */
final class HistoryTrim {
    private HistoryTrim() {}

    /** In one transaction, at most {@code limit} rows of before this time; the answer tells how many. */
    static int trim(Handle handle, Instant before, int limit) {
        noteTime(handle, before);
        int events = trimEvents(handle, before, limit);
        return events < limit ? events + trimAdministration(handle, before, limit - events) : events;
    }

    /** So that nobody takes what is about to be forgotten for lost. */
    private static void noteTime(Handle handle, Instant before) {
        int unused = handle.createUpdate("""
                        update history_trim set trimmed_before = :before
                        where trimmed_before is null or trimmed_before < :before
                        """).bind("before", before).execute();
    }

    /** A range of the index on time, with the last entry of the batch as its end. */
    private static int trimEvents(Handle handle, Instant before, int limit) {
        var last = handle.createQuery("""
                        select at, library_id, number from (
                            select at, library_id, number from event where at < :before
                            order by at, library_id, number limit :limit
                        ) as batch
                        order by at desc, library_id desc, number desc limit 1
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new AuditPosition(
                        Columns.instant(row, "at"), Columns.uuid(row, "library_id"), row.getLong("number")))
                .findOne();
        return last.map(end -> forget(handle, end)).orElse(0);
    }

    /** Notes how far the feed of all libraries is not whole any more, and forgets. */
    private static int forget(Handle handle, AuditPosition end) {
        var batch = "at <= :at and (at, library_id, number) <= (:at, :source, :number)";
        var note = """
                update history_trim set trimmed_order = greatest(trimmed_order,
                    coalesce((select max(feed_order) from event where %s), 0))
                """.formatted(batch);
        int unused = bind(handle.createUpdate(note), end).execute();
        return bind(handle.createUpdate("delete from event where " + batch), end)
                .execute();
    }

    private static Update bind(Update update, AuditPosition end) {
        return update.bind("at", end.at()).bind("source", end.source()).bind("number", end.number());
    }

    private static int trimAdministration(Handle handle, Instant before, int limit) {
        return handle.createUpdate("""
                        delete from admin_event where at < :before and number <= (
                            select max(number) from (
                                select number from admin_event where at < :before order by at, number limit :limit
                            ) as batch)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute();
    }
}
