package dev.sluice.jdbc;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Hold;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code asset}. */
final class AssetRows {
    private static final List<String> NAMES = Stream.of(
                    List.of(
                            "id",
                            "library_id",
                            "file_name",
                            "bytes",
                            "sha256",
                            "sha1",
                            "device_id",
                            "device_asset_id",
                            "file_created_at",
                            "file_modified_at",
                            "trashed_at",
                            "purge_after",
                            "hold_reason",
                            "held_since",
                            "created_at",
                            "updated_at",
                            "is_video"),
                    EditColumns.NAMES,
                    MetadataColumns.NAMES)
            .flatMap(List::stream)
            .toList();

    /** All columns, of the table {@code a}. */
    static final String COLUMNS = listed("a.");

    /** Whether anybody sees an asset of the table {@code a}, whose library is {@code l}: not if it was emptied out. */
    static final String VISIBLE = "(a.trashed_at is null or a.trashed_at > l.trash_emptied_at)";

    private static final String INSERT = "insert into asset (%s) values (%s)".formatted(listed(""), listed(":"));

    private AssetRows() {}

    static Part insert(Asset asset) {
        return new Part(INSERT, values -> {
            var file = asset.file();
            var trashed = asset.state() instanceof AssetState.Trashed state ? state : null;
            values.bind("id", asset.id().value())
                    .bind("library_id", asset.library().value())
                    .bind("file_name", file.name().text())
                    .bind("bytes", file.bytes())
                    .bind("sha256", file.sha256().bytes())
                    .bind("sha1", file.sha1().bytes())
                    .bind("device_id", file.origin().deviceId())
                    .bind("device_asset_id", file.origin().deviceAssetId())
                    .bind("file_created_at", file.createdAt())
                    .bind("file_modified_at", file.modifiedAt())
                    .bind("is_video", file.mediaType().isVideo())
                    .bind("created_at", asset.createdAt())
                    .bind("updated_at", asset.updatedAt());
            LibraryRows.instant(values, "trashed_at", trashed == null ? null : trashed.trashedAt());
            LibraryRows.instant(values, "purge_after", trashed == null ? null : trashed.purgeAfter());
            bindHold(values, asset.hold());
            EditColumns.bind(values, asset);
            MetadataColumns.bind(values, asset.found().metadata());
        });
    }

    static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                new AssetId(Columns.uuid(row, "id")),
                new LibraryId(Columns.uuid(row, "library_id")),
                file(row),
                MetadataColumns.findings(row),
                EditColumns.edits(row),
                state(row),
                LibraryRows.hold(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static AssetFile file(ResultSet row) throws SQLException {
        return new AssetFile(
                new FileName(Columns.text(row, "file_name")),
                row.getLong("bytes"),
                Sha256.of(Objects.requireNonNull(row.getBytes("sha256"))),
                Sha1.of(Objects.requireNonNull(row.getBytes("sha1"))),
                new DeviceOrigin(Columns.text(row, "device_id"), Columns.text(row, "device_asset_id")),
                Columns.instant(row, "file_created_at"),
                Columns.instant(row, "file_modified_at"));
    }

    /** Binds {@code hold_reason} and {@code held_since}. */
    static void bindHold(SqlStatement<?> values, @Nullable Hold hold) {
        values.bind("hold_reason", hold == null ? null : hold.reason());
        LibraryRows.instant(values, "held_since", hold == null ? null : hold.since());
    }

    /** Where an asset is in its life, by {@code trashed_at} and {@code purge_after}. */
    static AssetState state(ResultSet row) throws SQLException {
        var trashedAt = Columns.instantOrNull(row, "trashed_at");
        return trashedAt == null
                ? new AssetState.Live()
                : new AssetState.Trashed(trashedAt, Columns.instant(row, "purge_after"));
    }

    private static String listed(String prefix) {
        return NAMES.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }
}
