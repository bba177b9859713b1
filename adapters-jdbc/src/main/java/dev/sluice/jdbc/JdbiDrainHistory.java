package dev.sluice.jdbc;

import dev.sluice.application.port.DrainHistory;
import dev.sluice.application.port.DrainSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The table {@code drain_minute}. */
record JdbiDrainHistory(Session session) implements DrainHistory {
    private static final long SECONDS = 60;

    @Override
    public boolean add(String node, Instant minute, long assets, long bytes) {
        return session.writeOnce(handle -> handle.createUpdate("""
                        update drain_minute set assets = assets + :assets, bytes = bytes + :bytes
                        where started = :minute and node = :node
                        """)
                        .bind("minute", minutes(minute))
                        .bind("node", node)
                        .bind("assets", assets)
                        .bind("bytes", bytes)
                        .execute())
                > 0;
    }

    @Override
    public void begin(String node, DrainSample sample) {
        int unused = session.writeOnce(handle -> handle.createUpdate("""
                        insert into drain_minute (started, node, assets, bytes, due_assets, reclaim_assets)
                        values (:minute, :node, :assets, :bytes, :due, :reclaim)
                        """)
                .bind("minute", minutes(sample.at()))
                .bind("node", node)
                .bind("assets", sample.assets())
                .bind("bytes", sample.bytes())
                .bind("due", sample.dueAssets())
                .bind("reclaim", sample.reclaimAssets())
                .execute());
    }

    @Override
    public List<DrainSample> since(Instant from, Duration step) {
        return session.read(handle -> handle.createQuery("""
                        select span, sum(assets) as assets, sum(bytes) as bytes, max(due_assets) as due_assets,
                            max(reclaim_assets) as reclaim_assets
                        from (select started / :step * :step as span, assets, bytes, due_assets, reclaim_assets
                            from drain_minute where started >= :from) as minutes
                        group by span order by span
                        """)
                .bind("step", step.toMinutes())
                .bind("from", minutes(from))
                .map((row, context) -> new DrainSample(
                        Instant.ofEpochSecond(row.getLong("span") * SECONDS),
                        row.getLong("assets"),
                        row.getLong("bytes"),
                        row.getLong("due_assets"),
                        row.getLong("reclaim_assets")))
                .list());
    }

    @Override
    public void forget(Instant before, int limit) {
        int unused = session.writeOnce(handle -> handle.createUpdate("""
                        delete from drain_minute where (started, node) in (
                            select started, node from drain_minute where started < :before
                            order by started, node limit :limit)
                        """)
                .bind("before", minutes(before))
                .bind("limit", limit)
                .execute());
    }

    private static long minutes(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }
}
