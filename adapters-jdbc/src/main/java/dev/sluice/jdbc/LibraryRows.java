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
            bind(values, library);
            values.bind("owner", library.owner().value()).bind("created_at", library.createdAt());
        });
    }

    /** That a row is as a library was even if the number of its version has been given twice, as a further condition. */
    static Part isStill(Library before) {
        return new Part(
                " and updated_at = :updated_before and last_event = :last_before",
                values -> values.bind("updated_before", before.updatedAt())
                        .bind("last_before", before.revision().lastEvent()));
    }

    /** An update of a row that is still as it was, and with it what else is to be set; on a further condition. */
    static Part update(Library before, Library after, String further, Part condition) {
        return new Part("""
                update library set
                    name = :name, description = :description, state = :state, live_since = :live_since,
                    trashed_at = :trashed_at, purge_after = :purge_after, promised_purge_after = :promised,
                    purge_announced = :announced,
                    drain_first_at = :first, drain_latest_at = :latest, purged_assets = :purged_assets,
                    purged_bytes = :purged_bytes, purged_through = :through,
                    hold_reason = :hold_reason, held_since = :held_since, braked = :braked,
                    asset_count = :assets, trashed_asset_count = :trashed_assets, storage_used_bytes = :bytes,
                    trashed_bytes = :trashed_bytes, condemned_assets = :condemned,
                    held_assets = :held_assets, held_trashed_assets = :held_trashed,
                    trash_emptied_at = :trash_emptied_at, trash_latest_at = :trash_latest_at,
                    storage_limit_bytes = :storage_limit, trash_turn = :trash_turn,
                    trash_through_at = :trash_through_at, trash_through = :trash_through,
                    updated_at = :updated_at, version = :version, last_event = :last_event%s
                where id = :id and version = :before
                """.formatted(further), values -> {
                    bind(values, after);
                    values.bind("before", before.revision().version());
                })
                .and(condition);
    }

    static Part delete(Library before) {
        return new Part(
                "delete from library where id = :id and version = :before",
                values -> values.bind("id", before.id().value())
                        .bind("before", before.revision().version()));
    }

    private static void bind(SqlStatement<?> values, Library library) {
        var contents = library.contents();
        values.bind("id", library.id().value())
                .bind("name", library.profile().name().text())
                .bind("description", text(library.profile().description()))
                .bind("assets", contents.assets())
                .bind("trashed_assets", contents.trashedAssets())
                .bind("bytes", contents.bytes())
                .bind("trashed_bytes", contents.trashedBytes())
                .bind("condemned", contents.condemned())
                .bind("held_assets", contents.held())
                .bind("held_trashed", contents.heldTrashed())
                .bind("updated_at", library.updatedAt())
                .bind("version", library.revision().version())
                .bind("last_event", library.revision().lastEvent());
        values.bindByType("storage_limit", library.profile().storageLimit(), Long.class);
        var hold = library.hold();
        values.bind("hold_reason", hold == null ? null : hold.reason());
        instant(values, "held_since", hold == null ? null : hold.since());
        values.bind("braked", library.braked());
        values.bind("trash_emptied_at", library.trashCan().emptiedAt())
                .bind("trash_latest_at", library.trashCan().latestAt());
        bindTrashCan(values, library.trashCan());
        bind(values, library.state());
    }

    /** Binds {@code trash_turn}, {@code trash_through_at} and {@code trash_through}. */
    static void bindTrashCan(SqlStatement<?> values, TrashCan can) {
        var through = can.through();
        instant(values, "trash_turn", can.turn());
        instant(values, "trash_through_at", through == null ? null : through.at());
        values.bindByType(
                "trash_through", through == null ? null : through.asset().value(), UUID.class);
    }

    private static void bind(SqlStatement<?> values, LibraryState state) {
        var live = state instanceof Live it ? it : null;
        var draining = state instanceof Draining it ? it : null;
        var trash = draining != null ? draining.trash() : state instanceof Trashed it ? it : null;
        values.bind("state", live != null ? "live" : draining != null ? "draining" : "trashed");
        instant(values, "live_since", live == null ? null : live.since());
        instant(values, "trashed_at", trash == null ? null : trash.trashedAt());
        instant(values, "purge_after", trash == null ? null : trash.purgeAfter());
        instant(values, "promised", trash == null ? null : trash.promised());
        values.bind("announced", trash != null && trash.announced());
        bindProgress(values, "", draining == null ? null : draining.progress());
        values.bindByType(
                "through", draining == null ? null : draining.through().value(), UUID.class);
    }

    /** Binds {@code first}, {@code latest}, {@code purged_assets} and {@code purged_bytes}, with a prefix. */
    static void bindProgress(SqlStatement<?> values, String prefix, @Nullable PurgeProgress progress) {
        instant(values, prefix + "first", progress == null ? null : progress.first());
        instant(values, prefix + "latest", progress == null ? null : progress.latest());
        values.bindByType(prefix + "purged_assets", progress == null ? null : progress.assets(), Long.class);
        values.bindByType(prefix + "purged_bytes", progress == null ? null : progress.bytes(), Long.class);
    }

    static void instant(SqlStatement<?> values, String name, @Nullable Instant instant) {
        values.bindByType(name, instant, Instant.class);
    }

    private static @Nullable String text(@Nullable LibraryDescription description) {
        return description == null ? null : description.text();
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
