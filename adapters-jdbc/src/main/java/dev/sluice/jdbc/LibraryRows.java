package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.Hold;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryDescription;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryName;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.LibraryState;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Live;
import dev.sluice.domain.LibraryState.Trashed;
import dev.sluice.domain.PurgeProgress;
import dev.sluice.domain.Revision;
import dev.sluice.domain.TrashCan;
import dev.sluice.domain.TrashPlace;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code library}. */
final class LibraryRows {
    static final String COLUMNS = """
            id, user_id, name, description, state, live_since, trashed_at, purge_after, promised_purge_after, purge_announced,
            drain_first_at, drain_latest_at, purged_assets, purged_bytes, purged_through, hold_reason, held_since, braked,
            asset_count, trashed_asset_count, storage_used_bytes, trashed_bytes, condemned_assets, held_assets, held_trashed_assets, storage_limit_bytes,
            trash_emptied_at, trash_latest_at, trash_turn, trash_through_at, trash_through, created_at, updated_at, version, last_event""";

    private LibraryRows() {}

    static Part insert(Library library) {
        return new Part("""
                insert into library (%s)
                values (:id, :owner, :name, :description, :state, :live_since, :trashed_at, :purge_after, :promised, :announced,
                    :first, :latest, :purged_assets, :purged_bytes, :through, :hold_reason, :held_since, :braked,
                    :assets, :trashed_assets, :bytes, :trashed_bytes, :condemned, :held_assets, :held_trashed, :storage_limit,
                    :trash_emptied_at, :trash_latest_at, :trash_turn, :trash_through_at, :trash_through, :created_at, :updated_at, :version, :last_event)
                """.formatted(COLUMNS), values -> {
            for (var columns : LibraryColumns.ALL) {
                columns.bind(values, library);
            }
            bindRevision(values, library);
            values.bind("id", library.id().value())
                    .bind("owner", library.owner().value())
                    .bind("created_at", library.createdAt());
        });
    }

    /** That a row is as a library was even if the number of its version has been given twice, as a further condition. */
    static Part isStill(Library before) {
        return new Part(
                " and updated_at = :updated_before and last_event = :last_before",
                values -> values.bind("updated_before", before.updatedAt())
                        .bind("last_before", before.revision().lastEvent()));
    }

    /**
     * An update of a row that is still as it was: of what the change has touched, and of what else is to be set; on a
     * further condition.
     */
    static Part update(Library before, Library after, String further, Part condition) {
        var touched = LibraryColumns.ALL.stream()
                .filter(columns -> columns.differ(before, after))
                .toList();
        var sql = new StringBuilder("update library set version = :version, last_event = :last_event");
        touched.forEach(columns -> sql.append(", ").append(columns.assignments()));
        sql.append(further).append(" where id = :id and version = :before");
        return new Part(sql.toString(), values -> {
                    touched.forEach(columns -> columns.bind(values, after));
                    bindRevision(values, after);
                    values.bind("id", after.id().value())
                            .bind("before", before.revision().version());
                })
                .and(condition);
    }

    private static void bindRevision(SqlStatement<?> values, Library library) {
        values.bind("version", library.revision().version())
                .bind("last_event", library.revision().lastEvent());
    }

    static Part delete(Library before) {
        return new Part(
                "delete from library where id = :id and version = :before",
                values -> values.bind("id", before.id().value())
                        .bind("before", before.revision().version()));
    }

    /** Binds {@code trash_turn}, {@code trash_through_at} and {@code trash_through}. */
    static void bindTrashCan(SqlStatement<?> values, TrashCan can) {
        var through = can.through();
        instant(values, "trash_turn", can.turn());
        instant(values, "trash_through_at", through == null ? null : through.at());
        values.bindByType(
                "trash_through", through == null ? null : through.asset().value(), UUID.class);
    }

    static void instant(SqlStatement<?> values, String name, @Nullable Instant instant) {
        values.bindByType(name, instant, Instant.class);
    }

    static Library library(ResultSet row) throws SQLException {
        var description = row.getString("description");
        return new Library(
                new LibraryId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "user_id")),
                new LibraryProfile(
                        new LibraryName(Columns.text(row, "name")),
                        description == null ? null : new LibraryDescription(description),
                        Columns.longOrNull(row, "storage_limit_bytes")),
                state(row),
                hold(row),
                row.getBoolean("braked"),
                new LibraryContents(
                        row.getLong("asset_count"),
                        row.getLong("trashed_asset_count"),
                        row.getLong("storage_used_bytes"),
                        row.getLong("trashed_bytes"),
                        row.getLong("condemned_assets"),
                        row.getLong("held_assets"),
                        row.getLong("held_trashed_assets")),
                trashCan(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                new Revision(row.getLong("version"), row.getLong("last_event")));
    }

    private static LibraryState state(ResultSet row) throws SQLException {
        var state = Columns.text(row, "state");
        return switch (state) {
            case "live" -> new Live(Columns.instant(row, "live_since"));
            case "trashed" -> trashed(row);
            case "draining" ->
                new Draining(
                        trashed(row),
                        new PurgeProgress(
                                Columns.instant(row, "drain_first_at"),
                                Columns.instant(row, "drain_latest_at"),
                                row.getLong("purged_assets"),
                                row.getLong("purged_bytes")),
                        new AssetId(Columns.uuid(row, "purged_through")));
            default -> throw new IllegalStateException("no library is " + state);
        };
    }

    private static Trashed trashed(ResultSet row) throws SQLException {
        return new Trashed(
                Columns.instant(row, "trashed_at"),
                Columns.instant(row, "purge_after"),
                Columns.instant(row, "promised_purge_after"),
                row.getBoolean("purge_announced"));
    }

    private static TrashCan trashCan(ResultSet row) throws SQLException {
        var through = Columns.uuidOrNull(row, "trash_through");
        return new TrashCan(
                Columns.instant(row, "trash_emptied_at"),
                Columns.instant(row, "trash_latest_at"),
                Columns.instantOrNull(row, "trash_turn"),
                through == null
                        ? null
                        : new TrashPlace(Columns.instant(row, "trash_through_at"), new AssetId(through)));
    }

    /** The hold in {@code hold_reason} and {@code held_since}, of a library or of an asset. */
    static @Nullable Hold hold(ResultSet row) throws SQLException {
        var reason = row.getString("hold_reason");
        return reason == null ? null : new Hold(reason, Columns.instant(row, "held_since"));
    }
}
