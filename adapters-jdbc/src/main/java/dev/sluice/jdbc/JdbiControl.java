package dev.sluice.jdbc;

import dev.sluice.application.port.DrainControl;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.NodeStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The one row of the table {@code drain_control}, and the table {@code node}. */
record JdbiControl(Session session, Dialect dialect, DatabaseClock clock) implements DrainControl {
    @Override
    public DrainOrders orders() {
        return session.read(handle -> orders(handle, ""));
    }

    @Override
    public DrainOrders lockOrders() {
        return orders(session.transaction(), dialect.lockingRow());
    }

    private static DrainOrders orders(Handle handle, String locking) {
        return handle.createQuery("""
                        select paused_at, pause_reason, clock_doubted_at, last_tick_at from drain_control where id = 1 %s
                        """.formatted(locking))
                .map((row, context) -> new DrainOrders(
                        Columns.instantOrNull(row, "paused_at"),
                        row.getString("pause_reason"),
                        Columns.instantOrNull(row, "clock_doubted_at"),
                        Columns.instantOrNull(row, "last_tick_at")))
                .one();
    }

    @Override
    public void give(DrainOrders orders) {
        try (var update = session.transaction().createUpdate("""
                update drain_control set paused_at = :paused_at, pause_reason = :reason,
                    clock_doubted_at = :doubted_at, last_tick_at = :last_tick
                where id = 1
                """)) {
            LibraryRows.instant(update, "paused_at", orders.pausedSince());
            LibraryRows.instant(update, "doubted_at", orders.doubtedSince());
            LibraryRows.instant(update, "last_tick", orders.lastTick());
            int unused = update.bind("reason", orders.pauseReason()).execute();
        }
    }

    @Override
    public Optional<NodeReport> beat(NodeReport report) {
        var handle = session.transaction();
        var before = handle.createQuery("select * from node where name = :name %s".formatted(dialect.lockingRow()))
                .bind("name", report.node())
                .map((row, context) -> status(row).report())
                .findOne();
        int unused = write(handle, before.isPresent() ? """
                    update node set started_at = :started_at, last_tick_at = :now, clock_offset_micros = :offset,
                        workers = :workers, batches = :batches, assets = :assets, bytes = :bytes, obstacle = :obstacle
                    where name = :name
                    """ : """
                    insert into node (name, started_at, last_tick_at, clock_offset_micros, workers, batches, assets,
                        bytes, obstacle)
                    values (:name, :started_at, :now, :offset, :workers, :batches, :assets, :bytes, :obstacle)
                    """, report, clock.read(handle));
        return before;
    }

    private static int write(Handle handle, String sql, NodeReport report, Instant now) {
        try (var update = handle.createUpdate(sql)) {
            bind(update, report);
            return update.bind("now", now).execute();
        }
    }

    private static void bind(SqlStatement<?> values, NodeReport report) {
        var obstacle = report.obstacle();
        values.bind("name", report.node())
                .bind("started_at", report.startedAt())
                .bind("offset", ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(report.clockOffset())))
                .bind("workers", report.workers())
                .bind("batches", report.batches())
                .bind("assets", report.assets())
                .bind("bytes", report.bytes())
                .bind("obstacle", obstacle == null ? null : Reasons.shorten(obstacle));
    }

    @Override
    public List<NodeStatus> nodes(int limit) {
        return session.read(
                handle -> handle.createQuery("select * from node order by last_tick_at desc, name limit :limit")
                        .bind("limit", limit)
                        .map((row, context) -> status(row))
                        .list());
    }

    private static NodeStatus status(ResultSet row) throws SQLException {
        var report = new NodeReport(
                Columns.text(row, "name"),
                Columns.instant(row, "started_at"),
                Duration.of(row.getLong("clock_offset_micros"), ChronoUnit.MICROS),
                row.getInt("workers"),
                row.getLong("batches"),
                row.getLong("assets"),
                row.getLong("bytes"),
                row.getString("obstacle"));
        return new NodeStatus(report, Columns.instant(row, "last_tick_at"));
    }

    @Override
    public void forgetNodes(Instant before) {
        int unused = session.writeOnce(handle -> handle.createUpdate("delete from node where last_tick_at < :before")
                .bind("before", before)
                .execute());
    }
}
