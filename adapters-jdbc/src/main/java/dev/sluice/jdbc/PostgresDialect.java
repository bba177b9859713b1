package dev.sluice.jdbc;

import dev.sluice.application.port.CountPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.UserId;
import dev.sluice.domain.Words;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: one statement does it all, and advisory locks claim what no row stands for. */
record PostgresDialect() implements Dialect {
    /** Tells our advisory locks from those of others in the same database. */
    private static final long LIBRARY_LOCKS = 0x51C0_1CE0_0000_0001L;

    private static final long OWNER_LOCKS = 0x51C0_1CE0_0000_0002L;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public TableHistory currentTables() {
        return new TableHistory(27, -2_462_830_117L);
    }

    @Override
    public SchemaPath schemaPath() {
        return SchemaPath.SEARCH_PATH;
    }

    @Override
    public String now() {
        return "clock_timestamp()";
    }

    /** The clock's own function is volatile, and no index is searched with it. */
    @Override
    public String statementTime() {
        return "statement_timestamp()";
    }

    @Override
    public String lockingRow() {
        return "for no key update";
    }

    @Override
    public String lockingFreeRows() {
        return "for update skip locked";
    }

    /** A dead node's lock is gone with its connection. */
    @Override
    public String claiming() {
        return "and pg_try_advisory_xact_lock(:claim)";
    }

    @Override
    public long claim(LibraryId id) {
        return fold(id.value()) ^ LIBRARY_LOCKS;
    }

    @Override
    public WriteLock writeLock() {
        return WriteLock.none();
    }

    @Override
    public boolean writesInOneStatement() {
        return true;
    }

    @Override
    public void prepare(Handle handle) {
        FeedEpoch.correct(handle);
    }

    @Override
    public String feedOrder() {
        return FeedEpoch.ORDER;
    }

    @Override
    public String movedInFeed() {
        return ", feed_order = " + FeedEpoch.ORDER;
    }

    @Override
    public String feedEnd() {
        return FeedEpoch.SETTLED;
    }

    /** A transaction that is yet to commit has a number that is not below all that are running. */
    @Override
    public String settled() {
        return "e.feed_order < " + FeedEpoch.SETTLED;
    }

    @Override
    public void lockOwner(Handle handle, UserId owner) {
        handle.createQuery("select 1 from (select pg_advisory_xact_lock(:owner)) as locked")
                .bind("owner", fold(owner.value()) ^ OWNER_LOCKS)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean write(Handle handle, Part change, List<Part> consequences) {
        var sql = new StringBuilder("with changed as (").append(change.sql()).append(" returning feed_order)");
        for (int index = 0; index < consequences.size(); index++) {
            sql.append(", consequence").append(index).append(" as (");
            sql.append(consequences.get(index).sql()).append(" from changed)");
        }
        sql.append(" select count(*) from changed");
        try (var query = handle.createQuery(sql.toString())) {
            change.values().accept(query);
            consequences.forEach(consequence -> consequence.values().accept(query));
            return query.mapTo(Long.class).one() == 1;
        }
    }

    @Override
    public Part having(Words words, LibraryId library) {
        return SearchedWords.lookingUp(words, library);
    }

    @Override
    public boolean insert(Handle handle, Asset asset) {
        var insert = AssetRows.insert(asset);
        return new Part(insert.sql() + " on conflict (library_id, sha256) do nothing", insert.values()).execute(handle)
                == 1;
    }

    @Override
    public String counts(CountPage page, String condition) {
        return new PostgresCounts(page, condition).sql();
    }

    /** The offset keeps the planner from reading the whole library instead, which it takes for cheaper. */
    @Override
    public String assetsMatching(String type, String condition) {
        return """
                unnest(cast(:asked as %s array)) as asked (item) cross join lateral (
                    select * from asset a where a.library_id = :library and %s offset 0
                ) as a""".formatted(type, condition);
    }

    @Override
    public String deviceKey(String text) {
        return "hashtextextended(%s, 0)".formatted(text);
    }

    /** The driver reads arrays as text, and bytes as they are. Where a value is null there are no bytes. */
    @Override
    public String allIds(String column) {
        return "string_agg(uuid_send(%s), '')".formatted(column);
    }

    /** The driver escapes each element of an array, and of a whole text none: no id needs it. */
    @Override
    public void setIds(PreparedStatement statement, int position, UUID[] ids) throws SQLException {
        var text = new StringBuilder(2 + ids.length * 37).append('{');
        for (var id : ids) {
            text.append(text.length() == 1 ? "" : ",").append(id);
        }
        statement.setObject(position, text.append('}').toString(), Types.OTHER);
    }

    @Override
    public PurgedBatch purge(Handle handle, LibraryId id, @Nullable AssetId after, int limit) {
        return PurgedRows.delete(
                handle,
                this,
                (summary, delete) -> "with gone as (%s returning id, trashed_at, bytes, %s) %s gone"
                        .formatted(delete, PictureColumns.LISTED, summary),
                id,
                after,
                limit);
    }

    private static long fold(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
