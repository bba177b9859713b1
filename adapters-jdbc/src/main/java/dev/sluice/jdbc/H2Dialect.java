package dev.sluice.jdbc;

import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Period;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.UserId;
import dev.sluice.domain.Words;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** H2: one writer at a time, so whoever writes owns everything, and nothing has to be claimed. */
record H2Dialect(WriteLock writeLock) implements Dialect {
    H2Dialect() {
        this(WriteLock.single());
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public TableHistory currentTables() {
        return new TableHistory(25, 186_692_154);
    }

    @Override
    public SchemaPath schemaPath() {
        return SchemaPath.SINGLE;
    }

    /** Stands still during a transaction; since the lock was taken before it, nothing happened meanwhile. */
    @Override
    public String now() {
        return "current_timestamp(6)";
    }

    @Override
    public String statementTime() {
        return "current_timestamp(6)";
    }

    @Override
    public String lockingRow() {
        return "for update";
    }

    @Override
    public String lockingFreeRows() {
        return "";
    }

    @Override
    public String claiming() {
        return "and :claim is not null";
    }

    @Override
    public long claim(LibraryId id) {
        return 0;
    }

    @Override
    public boolean writesInOneStatement() {
        return false;
    }

    @Override
    public void prepare(Handle handle) {}

    /** One writer at a time, so the last event has a lower one anyway. */
    @Override
    public String feedOrder() {
        return "next value for event_feed_order";
    }

    @Override
    public String movedInFeed() {
        return "";
    }

    @Override
    public String feedEnd() {
        return "(select coalesce(max(feed_order), 0) + 1 from event)";
    }

    /** One writer at a time: what is to appear will appear behind all that is there. */
    @Override
    public String settled() {
        return "true";
    }

    @Override
    public void lockOwner(Handle handle, UserId owner) {}

    @Override
    public boolean write(Handle handle, Part change, List<Part> consequences) {
        if (change.execute(handle) == 0) {
            return false;
        }
        for (var consequence : consequences) {
            if (consequence.execute(handle) != 1) {
                throw new IllegalStateException("nothing came of " + consequence.sql());
            }
        }
        return true;
    }

    @Override
    public Part having(Words words, LibraryId library) {
        return SearchedWords.scanning(words);
    }

    @Override
    public boolean insert(Handle handle, Asset asset) {
        boolean present =
                handle.createQuery("select count(*) from asset where library_id = :library and sha256 = :sha256")
                                .bind("library", asset.library().value())
                                .bind("sha256", asset.file().sha256().bytes())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        return !present && AssetRows.insert(asset).execute(handle) == 1;
    }

    @Override
    public String counts(CountPage page, String condition) {
        var unit = page.period() == Period.WEEK ? "iso_week" : page.period().name();
        return CountQuery.grouped(page, "date_trunc(%s, a.local_datetime)".formatted(unit), condition);
    }

    @Override
    public String assetsMatching(String type, String condition) {
        return "unnest(cast(:asked as %s array)) as asked (item) join asset a on %s".formatted(type, condition);
    }

    @Override
    public String deviceKey(String text) {
        return "ora_hash(%s)".formatted(text);
    }

    @Override
    public String allIds(String column) {
        return "array_agg(%s) filter (where %s is not null)".formatted(column, column);
    }

    @Override
    public void setIds(PreparedStatement statement, int position, UUID[] ids) throws SQLException {
        statement.setObject(position, ids);
    }

    @Override
    public PurgedBatch purge(Handle handle, LibraryId id, @Nullable AssetId after, int limit) {
        return PurgedRows.delete(handle, this, "%s old table (%s)"::formatted, id, after, limit);
    }
}
