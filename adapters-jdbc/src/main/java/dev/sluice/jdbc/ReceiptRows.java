package dev.sluice.jdbc;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The rows of the table {@code receipt}. */
final class ReceiptRows {
    /** All columns that {@link #receipt} reads, of the table {@code r}, with a prefix. */
    static String columns(String prefix) {
        return """
                r.library_id as $library_id, r.user_id as $user_id, r.key_id as $key_id, r.at as $at,
                r.assets as $assets, r.trashed_assets as $trashed_assets, r.bytes as $bytes,
                r.trashed_bytes as $trashed_bytes,
                r.first_purge_at as $first_purge_at, r.latest_purge_at as $latest_purge_at,
                r.purged_assets as $purged_assets, r.purged_bytes as $purged_bytes""".replace("$", prefix);
    }

    private ReceiptRows() {}

    static Part insert(UserId owner, long number, String prefix, Receipt receipt) {
        var sql = """
                insert into receipt (library_id, number, owner_id, user_id, key_id, at, assets, trashed_assets, bytes,
                    trashed_bytes, first_purge_at, latest_purge_at, purged_assets, purged_bytes)
                select cast(:$library as uuid), cast(:$number as bigint), cast(:$owner as uuid),
                    cast(:$user as uuid), cast(:$key as uuid), cast(:$at as timestamp(6) with time zone),
                    cast(:$assets as bigint), cast(:$trashed as bigint), cast(:$bytes as bigint),
                    cast(:$trashed_bytes as bigint),
                    cast(:$first as timestamp(6) with time zone), cast(:$latest as timestamp(6) with time zone),
                    cast(:$purged_assets as bigint), cast(:$purged_bytes as bigint)
                """.replace("$", prefix);
        return new Part(sql, values -> {
            var key = receipt.by().key();
            values.bind(prefix + "library", receipt.library().value())
                    .bind(prefix + "number", number)
                    .bind(prefix + "owner", owner.value())
                    .bind(prefix + "user", receipt.by().user().value())
                    .bindByType(prefix + "key", key == null ? null : key.value(), UUID.class)
                    .bind(prefix + "at", receipt.at())
                    .bind(prefix + "assets", receipt.returned().assets())
                    .bind(prefix + "trashed", receipt.returned().trashedAssets())
                    .bind(prefix + "bytes", receipt.returned().bytes())
                    .bind(prefix + "trashed_bytes", receipt.returned().trashedBytes());
            LibraryRows.bindProgress(values, prefix, receipt.lost());
        });
    }

    static Receipt receipt(ResultSet row, String prefix) throws SQLException {
        var key = Columns.uuidOrNull(row, prefix + "key_id");
        return new Receipt(
                new LibraryId(Columns.uuid(row, prefix + "library_id")),
                new Actor(new UserId(Columns.uuid(row, prefix + "user_id")), key == null ? null : new ApiKeyId(key)),
                Columns.instant(row, prefix + "at"),
                new LibraryContents(
                        row.getLong(prefix + "assets"),
                        row.getLong(prefix + "trashed_assets"),
                        row.getLong(prefix + "bytes"),
                        row.getLong(prefix + "trashed_bytes"),
                        0),
                EventRows.progress(row, prefix));
    }
}
