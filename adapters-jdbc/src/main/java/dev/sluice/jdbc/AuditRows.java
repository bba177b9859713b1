package dev.sluice.jdbc;

import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.application.port.EventCounts;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of the audit log, from whichever table. */
final class AuditRows {
    private AuditRows() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        var source = Columns.uuid(row, "library_id");
        var owner = Columns.uuidOrNull(row, "user_id");
        return new AuditEntry(
                new AuditPosition(Columns.instant(row, "at"), source, row.getLong("number")),
                ActorColumns.author(row),
                Columns.text(row, "type"),
                owner == null ? null : new UserId(owner),
                owner == null ? null : new LibraryId(source),
                row.getString("subject"),
                counts(row),
                row.getString("detail"));
    }

    private static @Nullable EventCounts counts(ResultSet row) throws SQLException {
        long assets = row.getLong("assets");
        if (row.wasNull()) {
            return null;
        }
        long bytes = row.getLong("bytes");
        return new EventCounts(assets, row.wasNull() ? null : bytes);
    }
}
