package dev.sluice.jdbc;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;

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
        var by = receipt.by();
        var returned = receipt.returned();
        var row = new Insertion("receipt", prefix)
                .with("library_id", receipt.library().value())
                .with("number", number)
                .with("owner_id", owner.value())
                .with("user_id", by.user().value())
                .with("key_id", by.key() == null ? null : by.key().value())
                .with("at", receipt.at())
                .with("assets", returned.assets())
                .with("trashed_assets", returned.trashedAssets())
                .with("bytes", returned.bytes())
                .with("trashed_bytes", returned.trashedBytes());
        return EventRows.progress(row, receipt.lost()).part();
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
