package dev.sluice.jdbc;

import dev.sluice.application.port.AssetTrash;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code asset}, row by row. The rows are locked first, in ascending order, by a statement of its own: it sees
 * what those before have left, and what follows meets nobody.
 */
record JdbiAssetTrash(Session session, Dialect dialect) implements AssetTrash {
    @Override
    public List<AssetId> trash(Scope scope, LibraryId library, List<AssetId> ids, Instant at, Instant purgeAfter) {
        return move(lock(scope, library, ids, "and trashed_at is null"), at, at, purgeAfter);
    }

    @Override
    public List<AssetId> restore(Scope scope, LibraryId library, List<AssetId> ids, Instant at) {
        return move(lock(scope, library, ids, "and trashed_at is not null"), at, null, null);
    }

    @Override
    public PurgedBatch delete(Scope scope, LibraryId library, List<AssetId> ids) {
        var rows = lock(scope, library, ids, "");
        var doomed = ids(rows);
        if (!doomed.isEmpty()) {
            int deleted = session.transaction()
                    .createUpdate("delete from asset where id = any(:ids)")
                    .bindByType("ids", Columns.uuids(doomed), UUID[].class)
                    .execute();
            requireAll(rows, deleted);
        }
        return new PurgedBatch(
                doomed,
                rows.stream().filter(Row::trashed).count(),
                rows.stream().mapToLong(Row::bytes).sum());
    }

    private List<Row> lock(Scope scope, LibraryId library, List<AssetId> ids, String only) {
        Handle handle = session.transaction();
        if (ids.isEmpty() || !scope.covers(library)) {
            return List.of();
        }
        return handle.createQuery("""
                        select id, bytes, trashed_at from asset
                        where id = any(:ids) and library_id = :library %s
                            and exists (select 1 from library where id = :library and user_id = :owner)
                        order by id %s
                        """.formatted(only, dialect.lockingRow()))
                .bindByType("ids", Columns.uuids(ids), UUID[].class)
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> new Row(
                        new AssetId(Columns.uuid(row, "id")),
                        row.getLong("bytes"),
                        Columns.instantOrNull(row, "trashed_at") != null))
                .list();
    }

    private List<AssetId> move(List<Row> rows, Instant at, @Nullable Instant trashedAt, @Nullable Instant purgeAfter) {
        var ids = ids(rows);
        if (!ids.isEmpty()) {
            var update = session.transaction()
                    .createUpdate("""
                            update asset set trashed_at = :trashed_at, purge_after = :purge_after, updated_at = :at
                            where id = any(:ids)
                            """)
                    .bindByType("ids", Columns.uuids(ids), UUID[].class)
                    .bind("at", at);
            LibraryRows.instant(update, "trashed_at", trashedAt);
            LibraryRows.instant(update, "purge_after", purgeAfter);
            requireAll(rows, update.execute());
        }
        return ids;
    }

    private static void requireAll(List<Row> locked, int changed) {
        if (changed != locked.size()) {
            throw new IllegalStateException("%d of %d locked assets were changed".formatted(changed, locked.size()));
        }
    }

    private static List<AssetId> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private record Row(AssetId id, long bytes, boolean trashed) {}
}
