package dev.sluice.jdbc;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an asset's row that its user's word goes into: what counts, which queries search, and what was found in
 * the file where the user says something else.
 */
final class EditColumns {
    static final List<String> NAMES = List.of(
            "latitude",
            "longitude",
            "altitude",
            "position_edited",
            "found_latitude",
            "found_longitude",
            "found_altitude",
            "local_datetime",
            "offset_seconds",
            "found_local_datetime",
            "found_offset_seconds",
            "description",
            "search_words");

    /** What sets all of them. */
    static final String ASSIGNMENTS =
            NAMES.stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));

    private EditColumns() {}

    static void bind(SqlStatement<?> values, Asset asset) {
        var edits = asset.edits();
        var found = asset.found();
        boolean moved = edits.position() != null;
        position(values, "", asset.position().orElse(null));
        position(values, "found_", moved ? found.metadata().position() : null);
        values.bind("position_edited", moved);
        TimeColumns.bind(values, "local_datetime", "offset_seconds", asset.captured());
        TimeColumns.bind(
                values,
                "found_local_datetime",
                "found_offset_seconds",
                edits.captured() == null ? null : found.captured());
        var description = edits.description();
        values.bind("description", description == null ? null : description.text())
                .bind("search_words", SearchedWords.of(asset));
    }

    static AssetEdits edits(ResultSet row) throws SQLException {
        var description = row.getString("description");
        return new AssetEdits(
                description == null ? null : new AssetDescription(description),
                row.getBoolean("position_edited") ? position(row, "") : null,
                coveredCapture(row) == null ? null : capture(row));
    }

    /** Where the file says it was taken. */
    static @Nullable Position foundPosition(ResultSet row) throws SQLException {
        return position(row, row.getBoolean("position_edited") ? "found_" : "");
    }

    /** When it was taken, the user's word left aside. */
    static CaptureTime foundCapture(ResultSet row) throws SQLException {
        var covered = coveredCapture(row);
        return covered == null ? capture(row) : covered;
    }

    private static CaptureTime capture(ResultSet row) throws SQLException {
        return TimeColumns.required(row, "local_datetime", "offset_seconds");
    }

    private static @Nullable CaptureTime coveredCapture(ResultSet row) throws SQLException {
        return TimeColumns.time(row, "found_local_datetime", "found_offset_seconds");
    }

    private static void position(SqlStatement<?> values, String prefix, @Nullable Position position) {
        values.bindByType(prefix + "latitude", position == null ? null : position.latitude(), Double.class)
                .bindByType(prefix + "longitude", position == null ? null : position.longitude(), Double.class)
                .bindByType(prefix + "altitude", position == null ? null : position.altitude(), Double.class);
    }

    private static @Nullable Position position(ResultSet row, String prefix) throws SQLException {
        var latitude = Columns.doubleOrNull(row, prefix + "latitude");
        return latitude == null
                ? null
                : new Position(
                        latitude, row.getDouble(prefix + "longitude"), Columns.doubleOrNull(row, prefix + "altitude"));
    }
}
