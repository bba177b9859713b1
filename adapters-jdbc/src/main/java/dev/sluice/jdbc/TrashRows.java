package dev.sluice.jdbc;

import dev.sluice.application.port.PurgedTrash;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of assets in the trash, along the indexes on library, a time and id. In a live library others may be changing them,
 * so they are locked first, and those that are not free are left for another time: nobody waits.
 */
record TrashRows(Handle handle, Dialect dialect) {
    /** Behind all assets of a moment. */
    private static final UUID HIGHEST = new UUID(-1, -1);

    PurgedTrash purge(LibraryId library, DueTrash due, @Nullable TrashPlace after, int limit) {
        var rows = lock(library, due, from(due, after), limit);
        if (rows.isEmpty()) {
            return PurgedTrash.NOTHING;
        }
        var ids = rows.stream().map(row -> row.place().asset()).sorted().toList();
        int deleted = handle.createUpdate("delete from asset where id = any(:ids)")
                .bindByType("ids", Columns.uuids(ids), UUID[].class)
                .execute();
        if (deleted != ids.size()) {
            throw new IllegalStateException("%d of %d locked assets were deleted".formatted(deleted, ids.size()));
        }
        var pictures = rows.stream().flatMap(row -> row.pictures().stream()).toList();
        return new PurgedTrash(
                batch(due, ids, rows.stream().mapToLong(Row::bytes).sum(), pictures),
                rows.get(rows.size() - 1).place());
    }

    Optional<Instant> next(LibraryId library, Instant after) {
        return handle.createQuery("""
                        select purge_after from asset where library_id = :library and purge_after > :after and held_since is null
                        order by library_id, purge_after, id limit 1
                        """)
                .bind("library", library.value())
                .bind("after", after)
                .map((row, context) -> Columns.instant(row, "purge_after"))
                .findOne();
    }

    /** One lower bound, so that what earlier batches have deleted is not walked again. */
    private static TrashPlace from(DueTrash due, @Nullable TrashPlace after) {
        return after == null || !after.at().isAfter(due.after())
                ? new TrashPlace(due.after(), new AssetId(HIGHEST))
                : after;
    }

    private static PurgedBatch batch(DueTrash due, List<AssetId> ids, long bytes, List<AssetId> pictures) {
        var contents = due.by() == DueTrash.By.TRASHING
                ? LibraryContents.condemned(ids.size())
                : LibraryContents.trashed(ids.size(), bytes);
        return new PurgedBatch(ids, bytes, contents, pictures);
    }

    private List<Row> lock(LibraryId library, DueTrash due, TrashPlace from, int limit) {
        var column = due.by() == DueTrash.By.TRASHING ? "trashed_at" : "purge_after";
        return handle.createQuery("""
                        select id, bytes, $time, $pictures from asset
                        where library_id = :library and $time >= :from and ($time, id) > (:from, :id)
                            and $time <= :until and held_since is null
                        order by library_id, $time, id
                        limit :limit %s
                        """.replace("$time", column)
                        .replace("$pictures", PictureColumns.LISTED)
                        .formatted(dialect.lockingFreeRows()))
                .bind("library", library.value())
                .bind("from", from.at())
                .bind("id", from.asset().value())
                .bind("until", due.until())
                .bind("limit", limit)
                .map((row, context) -> new Row(
                        new TrashPlace(Columns.instant(row, column), new AssetId(Columns.uuid(row, "id"))),
                        row.getLong("bytes"),
                        PictureColumns.pictures(row)))
                .list();
    }

    private record Row(TrashPlace place, long bytes, List<AssetId> pictures) {}
}
