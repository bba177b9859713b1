package dev.sluice.jdbc;

import dev.sluice.application.port.Backoff;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.Reclaims;
import dev.sluice.domain.AssetId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code object_reclaim}. */
record JdbiReclaims(Session session, Dialect dialect, DatabaseClock clock) implements Reclaims {
    @Override
    public void intend(AssetId upload, Instant notBefore) {
        int unused = session.writeOnce(handle -> insert(handle, upload.value(), List.of(upload), notBefore));
    }

    @Override
    public boolean fulfil(AssetId upload) {
        return session.transaction()
                        .createUpdate("delete from object_reclaim where id = :id and attempts = 0")
                        .bind("id", upload.value())
                        .execute()
                == 1;
    }

    /**
     * The update waits for a transaction that is storing the asset, whatever became of it: if that has committed, the
     * note is gone and the asset is there, and nothing may be noted. A claim that is at work loses its note by the attempt.
     */
    @Override
    public void abandon(AssetId upload) {
        int unused = session.write(handle -> {
            var now = clock.read(handle);
            int noted = handle.createUpdate("""
                            update object_reclaim
                            set not_before = :now, attempts = case when attempts = 0 then 0 else attempts + 1 end
                            where id = :id
                            """)
                    .bind("id", upload.value())
                    .bind("now", now)
                    .execute();
            return noted > 0 || isStored(handle, upload) ? noted : insert(handle, upload.value(), List.of(upload), now);
        });
    }

    private static boolean isStored(Handle handle, AssetId id) {
        return handle.createQuery("""
                                select (select count(*) from asset where id = :id)
                                    + (select count(*) from asset where thumbnail_id = :id)
                                    + (select count(*) from asset where preview_id = :id)
                                """)
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void add(List<AssetId> assets) {
        if (!assets.isEmpty()) {
            int unused = session.write(handle -> insert(handle, noteOf(assets), assets, clock.read(handle)));
        }
    }

    /** A batch's note is named by its first asset, whose own note of uploading is long gone. */
    private static UUID noteOf(List<AssetId> assets) {
        return assets.get(0).value();
    }

    private int insert(Handle handle, UUID id, List<AssetId> assets, Instant notBefore) {
        try (var insert = handle.createUpdate("""
                insert into object_reclaim (id, asset_ids, not_before, attempts, created_at)
                values (:id, :assets, :not_before, 0, %s)
                """.formatted(clock.searchable()))) {
            clock.bindSearchable(insert);
            return insert.bind("id", id)
                    .bindByType("assets", Columns.uuids(assets), UUID[].class)
                    .bind("not_before", notBefore)
                    .execute();
        }
    }

    @Override
    public List<Reclaim> claim(int limit, Duration lease) {
        return session.write(handle -> {
            var now = clock.read(handle);
            var due = due(handle, now, limit);
            if (!due.isEmpty()) {
                var batch = handle.prepareBatch(
                        "update object_reclaim set attempts = :attempts, not_before = :until where id = :id");
                due.forEach(reclaim -> batch.bind("id", reclaim.id())
                        .bind("attempts", reclaim.attempts())
                        .bind("until", now.plus(lease))
                        .add());
                var unused = batch.execute();
            }
            return due;
        });
    }

    private List<Reclaim> due(Handle handle, Instant now, int limit) {
        return new ArrayList<>(handle.createQuery("""
                        select id, asset_ids, attempts from object_reclaim where not_before <= :now
                        order by not_before, id limit :limit %s
                        """.formatted(dialect.lockingFreeRows()))
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Reclaim(
                        Columns.uuid(row, "id"), Columns.assetIds(row, "asset_ids"), row.getInt("attempts") + 1))
                .list());
    }

    @Override
    public void done(Reclaim reclaim) {
        int unused = session.writeOnce(
                handle -> handle.createUpdate("delete from object_reclaim where id = :id and attempts = :attempts")
                        .bind("id", reclaim.id())
                        .bind("attempts", reclaim.attempts())
                        .execute());
    }

    @Override
    public void failed(Reclaim reclaim, List<AssetId> remaining, String reason) {
        int unused = session.write(handle -> handle.createUpdate("""
                        update object_reclaim set asset_ids = :assets, not_before = :not_before, last_error = :reason
                        where id = :id and attempts = :attempts
                        """)
                .bind("id", reclaim.id())
                .bind("attempts", reclaim.attempts())
                .bindByType("assets", Columns.uuids(remaining), UUID[].class)
                .bind("not_before", clock.read(handle).plus(Backoff.after(reclaim.attempts())))
                .bind("reason", Reasons.shorten(reason))
                .execute());
    }

    @Override
    public boolean retry(UUID id) {
        return session.write(handle -> {
            int due = handle.createUpdate("""
                            update object_reclaim set not_before = :now where id = :id and last_error is not null
                            """)
                    .bind("id", id)
                    .bind("now", clock.read(handle))
                    .execute();
            return due > 0;
        });
    }

    @Override
    public int retryAll(int limit) {
        return session.write(handle -> {
            var failed = handle.createQuery("""
                            select id from object_reclaim where last_error is not null
                            order by created_at, id limit :limit %s
                            """.formatted(dialect.lockingFreeRows()))
                    .bind("limit", limit)
                    .map((row, context) -> Columns.uuid(row, "id"))
                    .list();
            if (!failed.isEmpty()) {
                var now = clock.read(handle);
                var batch = handle.prepareBatch("update object_reclaim set not_before = :now where id = :id");
                failed.forEach(id -> batch.bind("id", id).bind("now", now).add());
                var unused = batch.execute();
            }
            return failed.size();
        });
    }
}
