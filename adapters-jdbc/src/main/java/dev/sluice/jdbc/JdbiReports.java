package dev.sluice.jdbc;

import dev.sluice.application.port.DrainFigures;
import dev.sluice.application.port.DrainReports;
import dev.sluice.application.port.FailedDrain;
import dev.sluice.application.port.FailedReclaim;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks at the drain's tables by their indexes, and never further than it has to. Live libraries have a turn as well, for
 * what is in their trash; they are not what these reports are about.
 */
record JdbiReports(Session session, DatabaseClock clock, SeenLibraries seen) implements DrainReports {
    private static final String FIGURES = """
            select due.libraries as due, due.assets as due_assets, due.oldest as oldest_due,
                (select count(*) from (
                    select 1 from library where state = 'draining' limit :most) as draining) as draining,
                (select count(*) from (
                    select 1 from library where (hold_reason is not null or held_assets > 0) and trashed_at is not null
                    limit :most) as held) as held,
                (select count(*) from (
                    select 1 from library where drain_turn <= :now and purge_after < :overdue
                    limit :most) as overdue) as overdue,
                (select min(drain_turn) from library where drain_turn > :now and purge_after is not null) as next_due,
                (select count(*) from (
                    select 1 from object_reclaim where not_before <= :now limit :most) as notes) as notes,
                (select coalesce(sum(assets), 0) from (
                    select cardinality(asset_ids) as assets from object_reclaim where not_before <= :now
                    order by not_before, id limit :most) as bytes) as assets,
                (select count(*) from (
                    select 1 from object_reclaim where last_error is not null limit :most) as failed) as failed_notes
            from (select count(*) as libraries, coalesce(sum(asset_count), 0) as assets, min(purge_after) as oldest from (
                select asset_count, purge_after from library where drain_turn <= :now and purge_after is not null
                order by drain_turn, id limit :most) as turns) as due
            """;

    @Override
    public DrainFigures figures(Duration patience) {
        return session.read(handle -> {
            var now = clock.read(handle);
            return handle.createQuery(FIGURES)
                    .bind("now", now)
                    .bind("overdue", now.minus(patience))
                    .bind("most", DrainFigures.MOST)
                    .map((row, context) -> new DrainFigures(
                            row.getLong("due"),
                            row.getLong("due_assets"),
                            Columns.instantOrNull(row, "oldest_due"),
                            row.getLong("draining"),
                            row.getLong("held"),
                            row.getLong("overdue"),
                            Columns.instantOrNull(row, "next_due"),
                            row.getLong("notes"),
                            row.getLong("assets"),
                            row.getLong("failed_notes")))
                    .one();
        });
    }

    @Override
    public List<Library> upcoming(Instant until, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select %s from library where drain_turn > :now and drain_turn <= :until and purge_after is not null
                        order by drain_turn, id limit :limit
                        """.formatted(seen.columns()))
                .bind("now", clock.read(handle))
                .bind("until", until)
                .bind("limit", limit)
                .map(seen)
                .list());
    }

    @Override
    public List<FailedDrain> failedDrains(int limit) {
        return session.read(handle -> handle.createQuery("""
                        select l.id, l.user_id, f.attempts, f.retry_at, f.last_error
                        from drain_failure f join library l on l.id = f.library_id
                        order by f.retry_at desc, f.library_id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new FailedDrain(
                        new LibraryId(Columns.uuid(row, "id")),
                        new UserId(Columns.uuid(row, "user_id")),
                        row.getInt("attempts"),
                        Columns.instant(row, "retry_at"),
                        Columns.text(row, "last_error")))
                .list());
    }

    @Override
    public List<FailedReclaim> failedReclaims(int limit) {
        return session.read(handle -> handle.createQuery("""
                        select id, cardinality(asset_ids) as assets, attempts, created_at, not_before, last_error
                        from object_reclaim where last_error is not null
                        order by created_at, id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new FailedReclaim(
                        Columns.uuid(row, "id"),
                        row.getInt("assets"),
                        row.getInt("attempts"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "not_before"),
                        Columns.text(row, "last_error")))
                .list());
    }
}
