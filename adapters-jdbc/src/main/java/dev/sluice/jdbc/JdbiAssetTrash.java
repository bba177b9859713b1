package dev.sluice.jdbc;

import dev.sluice.application.port.AssetTrash;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public MovedAssets trash(Scope scope, LibraryId library, List<AssetId> ids, AssetState.Trashed trashed) {
        return move(lock(scope, library, ids, "and a.trashed_at is null"), trashed.trashedAt(), trashed);
    }

    @Override
    public MovedAssets restore(Scope scope, LibraryId library, List<AssetId> ids, Instant at) {
        return move(lock(scope, library, ids, "and a.trashed_at is not null"), at, null);
    }

    @Override
    public PurgedBatch delete(Scope scope, LibraryId library, List<AssetId> ids) {
        var rows = lock(scope, library, ids, "");
        delete(rows);
        var trashed = rows.stream().filter(Row::trashed).toList();
        return new PurgedBatch(
                ids(rows),
                bytes(rows),
                new LibraryContents(rows.size(), trashed.size(), bytes(rows), bytes(trashed), 0)
                        .holding(held(rows), held(trashed)),
                pictures(rows));
    }

    @Override
    public PurgedBatch evict(Scope scope, LibraryId library, Sha256 content) {
        if (!scope.covers(library)) {
            return PurgedBatch.NOTHING;
        }
        var rows = session.transaction()
                .createQuery("""
                        select a.id, a.bytes, a.trashed_at, a.held_since, %s from asset a
                        where a.library_id = :library and a.sha256 = :content and exists (
                            select 1 from library l where l.id = :library and l.user_id = :owner
                                and a.trashed_at <= l.trash_emptied_at)
                        %s
                        """.formatted(PictureColumns.LISTED, dialect.lockingRow()))
                .bind("library", library.value())
                .bind("content", content.bytes())
                .bind("owner", scope.owner().value())
                .map((row, context) -> Row.of(row))
                .list();
        delete(rows);
        return new PurgedBatch(ids(rows), bytes(rows), LibraryContents.condemned(rows.size()), pictures(rows));
    }

    private void delete(List<Row> rows) {
        if (!rows.isEmpty()) {
            int deleted = session.transaction()
                    .createUpdate("delete from asset where id = any(:ids)")
                    .bindByType("ids", Columns.uuids(ids(rows)), UUID[].class)
                    .execute();
            requireAll(rows, deleted);
        }
    }

    private List<Row> lock(Scope scope, LibraryId library, List<AssetId> ids, String only) {
        Handle handle = session.transaction();
        if (ids.isEmpty() || !scope.covers(library)) {
            return List.of();
        }
        return handle.createQuery("""
                        select a.id, a.bytes, a.trashed_at, a.held_since, %s from asset a
                        where a.id = any(:ids) and a.library_id = :library %s and exists (
                            select 1 from library l where l.id = :library and l.user_id = :owner and %s)
                        order by a.id %s
                        """.formatted(PictureColumns.LISTED, only, AssetRows.VISIBLE, dialect.lockingRow()))
                .bindByType("ids", Columns.uuids(ids), UUID[].class)
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> Row.of(row))
                .list();
    }

    private MovedAssets move(List<Row> rows, Instant at, AssetState.@Nullable Trashed trashed) {
        if (!rows.isEmpty()) {
            var update = session.transaction()
                    .createUpdate("""
                            update asset set trashed_at = :trashed_at, purge_after = :purge_after, updated_at = :at
                            where id = any(:ids)
                            """)
                    .bindByType("ids", Columns.uuids(ids(rows)), UUID[].class)
                    .bind("at", at);
            LibraryRows.instant(update, "trashed_at", trashed == null ? null : trashed.trashedAt());
            LibraryRows.instant(update, "purge_after", trashed == null ? null : trashed.purgeAfter());
            requireAll(rows, update.execute());
        }
        return new MovedAssets(ids(rows), bytes(rows), held(rows));
    }

    private static void requireAll(List<Row> locked, int changed) {
        if (changed != locked.size()) {
            throw new IllegalStateException("%d of %d locked assets were changed".formatted(changed, locked.size()));
        }
    }

    private static List<AssetId> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static long bytes(List<Row> rows) {
        return rows.stream().mapToLong(Row::bytes).sum();
    }

    private static int held(List<Row> rows) {
        return (int) rows.stream().filter(Row::held).count();
    }

    private static List<AssetId> pictures(List<Row> rows) {
        return rows.stream().flatMap(row -> row.pictures().stream()).toList();
    }

    private record Row(AssetId id, long bytes, boolean trashed, boolean held, List<AssetId> pictures) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new AssetId(Columns.uuid(row, "id")),
                    row.getLong("bytes"),
                    Columns.instantOrNull(row, "trashed_at") != null,
                    Columns.instantOrNull(row, "held_since") != null,
                    PictureColumns.pictures(row));
        }
    }
}
