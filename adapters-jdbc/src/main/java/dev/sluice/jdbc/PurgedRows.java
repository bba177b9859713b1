package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a batch of assets: a range of the index on library and id, with a lower bound, so that what earlier batches
 * have deleted is not walked again, and an upper one, read before, so that the planner has nothing to think about: inside
 * the deletion, H2 would look for it once for every row.
 */
final class PurgedRows {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LAST = """
            select id from (
                select id from asset where library_id = :library and id > :after
                order by library_id, id limit :limit
            ) as batch
            order by id desc limit 1
            """;

    private static final String DELETE =
            "delete from asset where library_id = :library and id > :after and id <= :last and held_since is null";

    /**
     * What the deleted rows come to, with those told apart that were emptied out of the trash before. The mark is that of
     * this statement; the drain looks under the library's lock whether it has moved.
     */
    private static final String SUMMARY = """
            select %s as ids, coalesce(sum(bytes), 0) as bytes, count(trashed_at) as trashed,
                coalesce(sum(bytes) filter (where trashed_at is not null), 0) as trashed_bytes,
                count(*) filter (where trashed_at <= (select trash_emptied_at from library where id = :library))
                    as condemned,
                coalesce(sum(bytes)
                    filter (where trashed_at <= (select trash_emptied_at from library where id = :library)), 0)
                    as condemned_bytes, 0 as held, 0 as held_trashed,
                %s
            from""";

    private PurgedRows() {}

    /** Runs the deletion inside a statement of the form that the database has for summing it up: {@code summary from}. */
    static PurgedBatch delete(
            Handle handle,
            Dialect dialect,
            BinaryOperator<String> form,
            LibraryId id,
            @Nullable AssetId after,
            int limit) {
        var first = after == null ? BEFORE_ALL : after.value();
        return handle.createQuery(LAST)
                .bind("library", id.value())
                .bind("after", first)
                .bind("limit", limit)
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne()
                .map(last -> delete(handle, form.apply(summary(dialect), DELETE), id, first, last))
                .orElse(PurgedBatch.NOTHING);
    }

    private static String summary(Dialect dialect) {
        return SUMMARY.formatted(dialect.allIds("id"), PictureColumns.summary(dialect));
    }

    private static PurgedBatch delete(Handle handle, String sql, LibraryId id, UUID after, UUID last) {
        return handle.createQuery(sql)
                .bind("library", id.value())
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> batch(row))
                .one();
    }

    private static PurgedBatch batch(ResultSet row) throws SQLException {
        var ids = Columns.assetIds(row, "ids").stream().sorted().toList();
        return new PurgedBatch(
                ids, row.getLong("bytes"), ContentsColumns.contents(row, ids.size()), PictureColumns.summarised(row));
    }
}
