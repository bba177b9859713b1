package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import java.util.UUID;
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
            "delete from asset where library_id = :library and id > :after and id <= :last";

    private PurgedRows() {}

    /** Runs the deletion inside a statement that sums it up as {@code ids}, {@code trashed} and {@code bytes}. */
    static PurgedBatch delete(Handle handle, String summary, LibraryId id, @Nullable AssetId after, int limit) {
        var first = after == null ? BEFORE_ALL : after.value();
        return handle.createQuery(LAST)
                .bind("library", id.value())
                .bind("after", first)
                .bind("limit", limit)
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne()
                .map(last -> delete(handle, summary, id, first, last))
                .orElse(PurgedBatch.NOTHING);
    }

    private static PurgedBatch delete(Handle handle, String summary, LibraryId id, UUID after, UUID last) {
        return handle.createQuery(summary.formatted(DELETE))
                .bind("library", id.value())
                .bind("after", after)
                .bind("last", last)
                .map((row, context) ->
                        new PurgedBatch(Columns.assetIds(row, "ids"), row.getLong("trashed"), row.getLong("bytes")))
                .one();
    }
}
