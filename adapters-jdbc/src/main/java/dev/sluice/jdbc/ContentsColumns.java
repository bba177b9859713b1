package dev.sluice.jdbc;

import dev.sluice.domain.LibraryContents;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sums over rows of assets, as what a library counts them as. */
final class ContentsColumns {
    private ContentsColumns() {}

    /**
     * The contents that so many rows are, from {@code bytes}, {@code trashed}, {@code trashed_bytes}, {@code condemned} and
     * {@code condemned_bytes}, each of which includes the ones after it, {@code held} and {@code held_trashed}.
     */
    static LibraryContents contents(ResultSet row, long assets) throws SQLException {
        long condemned = row.getLong("condemned");
        long condemnedBytes = row.getLong("condemned_bytes");
        return new LibraryContents(
                assets - condemned,
                row.getLong("trashed") - condemned,
                row.getLong("bytes") - condemnedBytes,
                row.getLong("trashed_bytes") - condemnedBytes,
                condemned,
                row.getLong("held"),
                row.getLong("held_trashed"));
    }
}
