package dev.sluice.jdbc.h2kill;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes, in statements of the kind that Sluice sends: assets first, the library's row last. */
final class Changes {
    /** The error code of a change that found out that somebody was quicker. */
    static final int RACE = -1;

    private final Sql sql;
    private final PhotoIds ids;

    Changes(Sql sql, PhotoIds ids) {
        this.sql = sql;
        this.ids = ids;
    }

    List<Photo> photos(int count) {
        return Stream.generate(ids::next).limit(count).toList();
    }

    /** Notes an upload before it begins. */
    @Nullable
    Line intend(List<Photo> photos) throws SQLException {
        sql.update("""
                insert into object_reclaim (id, asset_ids, not_before)
                values (?, ?, current_timestamp + interval '24' hour)
                """, photos.get(0).id(), sql.array(idsOf(photos)));
        return null;
    }

    /** Gives an upload up. */
    @Nullable
    Line abandon(List<Photo> photos) throws SQLException {
        sql.update(
                "update object_reclaim set not_before = current_timestamp where id = ?",
                photos.get(0).id());
        return null;
    }

    /** Takes the note back and stores the assets. */
    Line store(UUID library, List<Photo> photos) throws SQLException {
        require(
                1,
                sql.update(
                        "delete from object_reclaim where id = ?", photos.get(0).id()));
        try (var insert = sql.connection().prepareStatement("""
                insert into asset (id, library_id, sha256, bytes, captured_at, name) values (?, ?, ?, ?, ?, ?)
                """)) {
            for (var photo : photos) {
                Sql.bind(insert, photo.id(), library, photo.sha256(), photo.bytes(), photo.capturedAt(), photo.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return record(library, Entry.STORED, idsOf(photos), photos.size(), bytesOf(photos));
    }

    /** Deletes a key range of assets, and notes their bytes. */
    @Nullable
    Line purge(UUID library, int limit) throws SQLException {
        var batch = sql.query(
                row -> new Photo(Sql.id(row, 1)),
                "select id from asset where library_id = ? order by id limit ?",
                library,
                limit);
        if (batch.isEmpty()) {
            return null;
        }
        int deleted = sql.update(
                "delete from asset where library_id = ? and id >= ? and id <= ?",
                library,
                batch.get(0).id(),
                batch.get(batch.size() - 1).id());
        require(batch.size(), deleted);
        var line = record(library, Entry.PURGED, idsOf(batch), -batch.size(), -bytesOf(batch));
        sql.update(
                "insert into object_reclaim (id, asset_ids, not_before) values (?, ?, current_timestamp)",
                Entry.note(library, line.entry().number()),
                sql.array(idsOf(batch)));
        return line;
    }

    /** Moves a library to the trash or out of it: one row and one event. */
    Line move(UUID library) throws SQLException {
        sql.update("""
                update library set
                  trashed_at = case when state = 'live' then current_timestamp end,
                  state = case when state = 'live' then 'trashed' else 'live' end
                where id = ?
                """, library);
        return record(library, Entry.MOVED, List.of(), 0, 0);
    }

    /** One of the notes that are due. */
    Optional<UUID> dueNote(int offset) throws SQLException {
        return sql.query(row -> Sql.id(row, 1), """
                        select id from object_reclaim where not_before <= current_timestamp
                        order by not_before, id limit 1 offset ?
                        """, offset).stream().findFirst();
    }

    Line remove(UUID note) throws SQLException {
        sql.update("delete from object_reclaim where id = ?", note);
        return new Line.Removed(note);
    }

    private Line.Committed record(UUID library, String kind, List<UUID> assets, int count, long bytes)
            throws SQLException {
        sql.update("""
                update library set assets = assets + ?, bytes = bytes + ?,
                  last_event = last_event + 1, version = version + 1
                where id = ?
                """, count, bytes, library);
        long number = sql.query(row -> row.getLong(1), "select last_event from library where id = ?", library)
                .get(0);
        sql.update(
                "insert into event (library_id, number, kind, asset_ids) values (?, ?, ?, ?)",
                library,
                number,
                kind,
                sql.array(assets));
        return new Line.Committed(Entry.of(library, number, kind, assets));
    }

    private static List<UUID> idsOf(List<Photo> photos) {
        return photos.stream().map(Photo::id).toList();
    }

    private static long bytesOf(List<Photo> photos) {
        return photos.stream().mapToLong(Photo::bytes).sum();
    }

    private static void require(int expected, int rows) throws SQLException {
        if (rows != expected) {
            throw new SQLException("somebody was quicker", null, RACE);
        }
    }
}
