package dev.sluice.jdbc;

import dev.sluice.application.port.Backoff;
import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.PurgedTrash;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashCan;
import dev.sluice.domain.TrashPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The drain's view of the tables {@code library} and {@code asset}, and the table {@code drain_failure}. */
record JdbiDrains(Session session, Dialect dialect, DatabaseClock clock, SeenLibraries seen) implements DrainQueue {
    /** Of the library {@code l} what was ordered to be purged was counted, or nothing is. */
    private static final String CHECKED = """
            (brake_checked_at is null or brake_checked_at >= case
                when l.trashed_at is null then l.trash_emptied_at
                when l.purge_after < l.promised_purge_after then l.purge_after
                else l.trashed_at end)""";

    @Override
    public List<LibraryId> due(int limit) {
        return session.read(handle -> {
            try (var query = handle.createQuery("""
                        select id from library l
                        where drain_turn is not null and drain_turn <= %s and not exists (
                            select 1 from drain_failure f where f.library_id = l.id and f.retry_at > %s)
                            and exists (
                                select 1 from drain_control
                                where paused_at is null and clock_doubted_at is null and %s)
                        order by drain_turn, id
                        limit :limit
                        """.formatted(clock.searchable(), clock.searchable(), CHECKED))) {
                clock.bindSearchable(query);
                return query.bind("limit", limit)
                        .map((row, context) -> new LibraryId(Columns.uuid(row, "id")))
                        .list();
            }
        });
    }

    @Override
    public List<Library> unannounced(Instant until, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select %s from library
                        where state = 'trashed' and not purge_announced and hold_reason is null and held_assets = 0 and not braked
                            and purge_after > :now and purge_after <= :until
                            and exists (select 1 from drain_control where clock_doubted_at is null)
                        order by purge_after, id limit :limit
                        """.formatted(seen.columns()))
                .bind("now", clock.read(handle))
                .bind("until", until)
                .bind("limit", limit)
                .map(seen)
                .list());
    }

    @Override
    public Optional<Library> claim(LibraryId id) {
        return session.transaction()
                .createQuery("""
                        select %s from library l
                        where id = :id and exists (select 1 from drain_control where %s) %s
                        """.formatted(seen.columns(), CHECKED, dialect.claiming()))
                .bind("id", id.value())
                .bind("claim", dialect.claim(id))
                .map(seen)
                .findOne();
    }

    @Override
    public PurgedBatch purge(LibraryId id, @Nullable AssetId after, int limit) {
        forgive(id);
        return dialect.purge(session.transaction(), id, after, limit);
    }

    @Override
    public PurgedTrash purgeTrash(LibraryId id, DueTrash due, @Nullable TrashPlace after, int limit) {
        forgive(id);
        return new TrashRows(session.transaction(), dialect).purge(id, due, after, limit);
    }

    @Override
    public Optional<Instant> nextPurge(LibraryId id, Instant after) {
        return session.read(handle -> new TrashRows(handle, dialect).next(id, after));
    }

    @Override
    public void postpone(LibraryId id, TrashCan next) {
        var update = session.transaction().createUpdate("""
                        update library set trash_turn = :trash_turn, trash_through_at = :trash_through_at,
                            trash_through = :trash_through
                        where id = :id
                        """).bind("id", id.value());
        LibraryRows.bindTrashCan(update, next);
        int unused = update.execute();
    }

    /** If this batch commits, earlier failures are forgiven. */
    private void forgive(LibraryId id) {
        int unused = session.transaction()
                .createUpdate("delete from drain_failure where library_id = :id")
                .bind("id", id.value())
                .execute();
    }

    @Override
    public Optional<Library> lock(LibraryId id) {
        return session.transaction()
                .createQuery("select %s from library where id = :id %s".formatted(seen.columns(), dialect.lockingRow()))
                .bind("id", id.value())
                .map(seen)
                .findOne();
    }

    @Override
    public void failed(LibraryId id, String reason) {
        int unused = session.write(handle -> note(handle, id, reason));
    }

    @Override
    public boolean retry(LibraryId id) {
        return session.write(
                handle -> handle.createUpdate("update drain_failure set retry_at = :now where library_id = :id")
                                .bind("id", id.value())
                                .bind("now", clock.read(handle))
                                .execute()
                        > 0);
    }

    @Override
    public int retryAll(int limit) {
        return session.write(handle -> {
            var failed = handle.createQuery("""
                            select library_id from drain_failure order by library_id limit :limit %s
                            """.formatted(dialect.lockingFreeRows()))
                    .bind("limit", limit)
                    .map((row, context) -> Columns.uuid(row, "library_id"))
                    .list();
            return handle.createUpdate("update drain_failure set retry_at = :now where library_id = any(:ids)")
                    .bind("now", clock.read(handle))
                    .bindByType("ids", failed.toArray(UUID[]::new), UUID[].class)
                    .execute();
        });
    }

    private int note(Handle handle, LibraryId id, String reason) {
        var now = clock.read(handle);
        int attempts = handle.createQuery("select attempts from drain_failure where library_id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        var sql = attempts == 0 ? """
                insert into drain_failure (library_id, attempts, retry_at, last_error)
                select id, :attempts, :retry_at, :reason from library where id = :id
                """ : """
                update drain_failure set attempts = :attempts, retry_at = :retry_at, last_error = :reason
                where library_id = :id
                """;
        return handle.createUpdate(sql)
                .bind("id", id.value())
                .bind("attempts", attempts + 1)
                .bind("retry_at", now.plus(Backoff.after(attempts + 1)))
                .bind("reason", Reasons.shorten(reason))
                .execute();
    }
}
