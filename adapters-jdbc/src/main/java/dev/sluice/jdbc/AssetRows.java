package dev.sluice.jdbc;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code asset}. */
final class AssetRows {
    /** All columns, of the table {@code a}. */
    static final String COLUMNS = """
            a.id, a.library_id, a.file_name, a.bytes, a.sha256, a.sha1, a.device_id, a.device_asset_id,
            a.file_created_at, a.file_modified_at, a.local_datetime, a.offset_seconds, a.trashed_at, a.purge_after,
            a.created_at, a.updated_at""";

    private AssetRows() {}

    static Part insert(Asset asset) {
        return new Part("""
                insert into asset (id, library_id, file_name, bytes, sha256, sha1, device_id, device_asset_id,
                    file_created_at, file_modified_at, local_datetime, offset_seconds, trashed_at, purge_after,
                    created_at, updated_at)
                values (:id, :library, :file_name, :bytes, :sha256, :sha1, :device_id, :device_asset_id,
                    :file_created_at, :file_modified_at, :local_datetime, :offset_seconds, :trashed_at, :purge_after,
                    :created_at, :updated_at)
                """, values -> {
            var file = asset.file();
            var offset = asset.captured().offset();
            var trashed = asset.state() instanceof AssetState.Trashed state ? state : null;
            values.bind("id", asset.id().value())
                    .bind("library", asset.library().value())
                    .bind("file_name", file.name().text())
                    .bind("bytes", file.bytes())
                    .bind("sha256", file.sha256().bytes())
                    .bind("sha1", file.sha1().bytes())
                    .bind("device_id", file.origin().deviceId())
                    .bind("device_asset_id", file.origin().deviceAssetId())
                    .bind("file_created_at", file.createdAt())
                    .bind("file_modified_at", file.modifiedAt())
                    .bind("local_datetime", asset.captured().local())
                    .bindByType("offset_seconds", offset == null ? null : offset.getTotalSeconds(), Integer.class)
                    .bind("created_at", asset.createdAt())
                    .bind("updated_at", asset.updatedAt());
            LibraryRows.instant(values, "trashed_at", trashed == null ? null : trashed.trashedAt());
            LibraryRows.instant(values, "purge_after", trashed == null ? null : trashed.purgeAfter());
        });
    }

    static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                new AssetId(Columns.uuid(row, "id")),
                new LibraryId(Columns.uuid(row, "library_id")),
                file(row),
                new CaptureTime(
                        Objects.requireNonNull(row.getObject("local_datetime", LocalDateTime.class)), offset(row)),
                state(row),
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

    private static @Nullable ZoneOffset offset(ResultSet row) throws SQLException {
        int seconds = row.getInt("offset_seconds");
        return row.wasNull() ? null : ZoneOffset.ofTotalSeconds(seconds);
    }

    private static AssetState state(ResultSet row) throws SQLException {
        var trashedAt = Columns.instantOrNull(row, "trashed_at");
        return trashedAt == null
                ? new AssetState.Live()
                : new AssetState.Trashed(trashedAt, Columns.instant(row, "purge_after"));
    }
}
