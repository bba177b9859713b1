package dev.sluice.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Libraries and assets made by SQL, so that there can be millions of them. Their ids are told by their numbers: pgbench has
 * nothing but numbers to say which it means.
 *
 * @param owner whose they are
 */
record Libraries(Postgres postgres, String database, UUID owner) {
    /** The first number; all have four digits. */
    static final int FIRST = 1000;

    private static final String ID = "00000000-0000-7000-8000-00000000";

    /** The same, in a copy of the database. */
    Libraries in(String copy) {
        return new Libraries(postgres, copy, owner);
    }

    static UUID id(int number) {
        return UUID.fromString(ID + number);
    }

    /** The same in SQL, for a parameter or a column. */
    static String idOf(String number) {
        return "cast('%s' || cast(%s as text) as uuid)".formatted(ID, number);
    }

    /** Makes empty live libraries, numbered from the first on. */
    void create(int first, int count) throws SQLException {
        postgres.run(database, """
                insert into library (id, user_id, name, state, live_since, asset_count, trashed_asset_count,
                    storage_used_bytes, created_at, updated_at, version, last_event)
                select %s, '%s', 'Holidays ' || n, 'live', now(), 0, 0, 0, now(), now(), 1, 1
                from generate_series(%d, %d) as n
                """.formatted(idOf("n"), owner, first, first + count - 1), """
                insert into event (library_id, number, user_id, at, type, assets)
                select %s, 1, '%s', now(), 'library_created', 0 from generate_series(%d, %d) as n
                """.formatted(
                        idOf("n"), owner, first, first + count - 1));
    }

    /** The asset of this number in a library; the numbers rise with the time of capture. */
    static UUID asset(int library, int number) {
        return UUID.fromString("0192%04x-%04x-7000-8000-%012d".formatted(number >>> 16, number & 0xFFFF, library));
    }

    /** How many assets to put where. */
    record Filling(int number, int assets) {}

    /** As {@link #fill}, for millions: indexes that are not needed meanwhile are made anew afterwards. */
    void fillFast(List<Filling> fillings) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("""
                    select indexname, indexdef from pg_indexes
                    where tablename = 'asset' and indexname not in ('asset_pkey', 'asset_content')
                    """)) {
                while (rows.next()) {
                    indexes.add(rows.getString(2));
                }
            }
            for (var index : indexes) {
                boolean unused = statement.execute("drop index " + index.split(" ", -1)[2]);
            }
            for (var filling : fillings) {
                fill(filling.number(), filling.assets());
            }
            for (var index : indexes) {
                boolean unused = statement.execute(index);
            }
        }
    }

    /** Puts photos into a library, one every 97 seconds from 2015 on; half of them know where they were taken. */
    void fill(int number, int assets) throws SQLException {
        postgres.run(database, """
                insert into asset (id, library_id, file_name, bytes, sha256, sha1, device_id, device_asset_id,
                    file_created_at, file_modified_at, local_datetime, offset_seconds, created_at, updated_at,
                    latitude, longitude, raw_width, raw_height, orientation, make, model, search_words)
                select cast('0192' || lpad(to_hex(n), 8, '0') || '70008000' || lpad('%d', 12, '0') as uuid), '%s',
                    'IMG_' || n || '.jpg', 3000000 + n %% 1000, sha256(cast('%d ' || n as bytea)),
                    substring(sha256(cast('%d ' || n as bytea)) for 20), 'Camera', 'IMG_' || n || '/' || n,
                    now(), now(), timestamp '2015-01-01' + n * interval '97 seconds', 7200, now(), now(),
                    case when n %% 2 = 0 then 48.0 + n %% 1000 / 1000.0 end,
                    case when n %% 2 = 0 then 11.0 + n %% 997 / 1000.0 end, 4032, 3024, 1, 'Apple', 'iPhone 15',
                    ' img ' || n || ' jpg'
                from generate_series(1, %d) as n
                """.formatted(number, id(number), number, number, assets), """
                update library set asset_count = %d, storage_used_bytes = (
                    select sum(bytes) from asset where library_id = '%s') where id = '%s'
                """.formatted(
                        assets, id(number), id(number)));
    }

    /** Puts a library into the trash, a day ago, with its window over since an hour. */
    void makeDue(int number) throws SQLException {
        postgres.run(database, """
                update library set state = 'trashed', live_since = null, trashed_at = now() - interval '1 day',
                    purge_after = now() - interval '1 hour', promised_purge_after = now() - interval '1 hour',
                    version = version + 1, last_event = last_event + 1
                where id = '%s'
                """.formatted(id(number)));
    }

    /** As after a quiet night: statistics are up to date and nothing is left to be cleaned up. */
    void settle() throws SQLException {
        postgres.run(database, "vacuum (freeze, analyze)", "checkpoint");
    }
}
