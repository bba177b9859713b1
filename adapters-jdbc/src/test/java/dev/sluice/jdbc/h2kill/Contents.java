package dev.sluice.jdbc.h2kill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** All rows of a database. */
record Contents(List<LibraryRow> libraries, List<AssetRow> assets, List<NoteRow> notes, List<EventRow> events) {
    record LibraryRow(UUID id, String state, long assets, long bytes, long lastEvent, long version) {}

    record AssetRow(UUID id, UUID library, List<Object> columns) {
        /** Whether the columns are those that follow from the id. */
        boolean isGenuine() {
            var photo = new Photo(id);
            return columns.equals(List.of(photo.sha256(), photo.bytes(), photo.capturedAt(), photo.name()));
        }
    }

    record NoteRow(UUID id, List<UUID> assets) {}

    record EventRow(UUID library, long number, String kind, List<UUID> assets) {
        Entry entry() {
            return Entry.of(library, number, kind, assets);
        }
    }

    static Contents of(Sql sql) throws SQLException {
        return new Contents(libraries(sql), assets(sql), notes(sql), events(sql));
    }

    private static List<LibraryRow> libraries(Sql sql) throws SQLException {
        return sql.query(
                row -> new LibraryRow(
                        Sql.id(row, 1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                "select id, state, assets, bytes, last_event, version from library");
    }

    private static List<AssetRow> assets(Sql sql) throws SQLException {
        return sql.query(
                row -> new AssetRow(
                        Sql.id(row, 1),
                        Sql.id(row, 2),
                        List.of(
                                row.getString(3),
                                row.getLong(4),
                                row.getObject(5, LocalDateTime.class),
                                row.getString(6))),
                "select id, library_id, sha256, bytes, captured_at, name from asset");
    }

    private static List<NoteRow> notes(Sql sql) throws SQLException {
        return sql.query(row -> new NoteRow(Sql.id(row, 1), ids(row, 2)), "select id, asset_ids from object_reclaim");
    }

    private static List<EventRow> events(Sql sql) throws SQLException {
        return sql.query(
                row -> new EventRow(Sql.id(row, 1), row.getLong(2), row.getString(3), ids(row, 4)),
                "select library_id, number, kind, asset_ids from event order by library_id, number");
    }

    private static List<UUID> ids(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(UUID.class::cast)
                .toList();
    }
}
