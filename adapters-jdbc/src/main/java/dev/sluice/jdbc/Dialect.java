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
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The few statements that one database does better, or can only do, in its own way. */
sealed interface Dialect permits H2Dialect, PostgresDialect {
    /** The name of its folder of migrations. */
    String name();

    /** What the history of its tables says when they are up to date. */
    TableHistory currentTables();

    /** Where its connections look for tables. */
    SchemaPath schemaPath();

    /** An expression for the present moment, also in the middle of a transaction. */
    String now();

    /** An expression for the present moment that an index can be searched with. */
    String statementTime();

    /** What follows a select of one library that is then changed. Asset inserts check the foreign key meanwhile. */
    String lockingRow();

    /** What follows a select of rows that are then changed, to pass over those that others are changing. */
    String lockingFreeRows();

    /** A condition on a library's row that holds for one transaction at a time, until it ends, and never waits. */
    String claiming();

    /** The value that {@link #claiming} is about. */
    long claim(LibraryId id);

    /** What writers hold. */
    WriteLock writeLock();

    /** Whether {@link #write} is atomic without a transaction around it. */
    boolean writesInOneStatement();

    /** Does what a database needs whose tables are up to date, before anything is written. */
    void prepare(Handle handle);

    /** An expression for the place in the feed of an event that follows from a change: not before the library's last one. */
    String feedOrder();

    /** Assignments, each after a comma, by which a change of a library that has events moves it in the feed with them. */
    String movedInFeed();

    /** An expression for the lowest place in the feed that something may yet appear at. */
    String feedEnd();

    /** A condition on events {@code e} that leaves out those before which others may still appear. */
    String settled();

    /** Waits until no other transaction has passed here for this owner, until it ends. */
    void lockOwner(Handle handle, UserId owner);

    /** Runs a statement that changes one library's row, and if it changed one, the statements that follow from it. */
    boolean write(Handle handle, Part change, List<Part> consequences);

    /** A condition on the table {@code a}, to follow others: each word begins one of the asset's, of this library. */
    Part having(Words words, LibraryId library);

    /** Inserts an asset unless its library has the same bytes. */
    boolean insert(Handle handle, Asset asset);

    /** A statement for a page of {@code period_start} and {@code assets}, of those rows {@code a} that meet a condition. */
    String counts(CountPage page, String condition);

    /**
     * What to select from to get the rows {@code a} that match {@code asked.item} for any of {@code :asked}, an array of
     * this type: each item is looked up in an index.
     */
    String assetsMatching(String type, String condition);

    /** An expression for the value of {@code asset.device_key} that belongs to a text. */
    String deviceKey(String text);

    /** An aggregate of all ids in a column, those that are null left out, in any order, for {@link Columns#assetIds}. */
    String allIds(String column);

    /** Hands an array of ids to the driver. */
    void setIds(PreparedStatement statement, int position, UUID[] ids) throws SQLException;

    /** Deletes a range of a library's assets and tells what it was. */
    PurgedBatch purge(Handle handle, LibraryId id, @Nullable AssetId after, int limit);
}
