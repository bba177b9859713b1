package dev.sluice.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * An H2 database between its opening and its closing. H2 survives the death of the process only if it does not delay its
 * writes; and since it is tamed and not trusted, what an unclean stop leaves behind is checked: every index of the tables
 * of the lifecycle has to agree with its table.
 */
final class H2File {
    /** What tells the rows of each table apart. */
    private static final Map<String, String> KEYS = Map.of(
            "LIBRARY", "id",
            "ASSET", "id",
            "OBJECT_RECLAIM", "id",
            "EVENT", "cast(library_id as varchar) || ':' || number",
            "RECEIPT", "cast(library_id as varchar) || ':' || number");

    private final Jdbi jdbi;
    private final WriteLock lock;

    H2File(Jdbi jdbi, WriteLock lock) {
        this.jdbi = jdbi;
        this.lock = lock;
    }

    /** Opens it; tells what an unclean stop has damaged. */
    Optional<String> open() {
        return lock.holding(() -> jdbi.withHandle(this::open));
    }

    private Optional<String> open(Handle handle) {
        int unused = handle.execute("set write_delay 0");
        boolean clean = handle.createQuery("select count(*) from open_file")
                        .mapTo(Integer.class)
                        .one()
                == 0;
        if (clean) {
            return markOpen(handle);
        }
        return damage(handle);
    }

    private static Optional<String> markOpen(Handle handle) {
        int unused = handle.execute("insert into open_file (opened_at) values (current_timestamp)");
        return Optional.empty();
    }

    /** Notes that all is written. */
    void close() {
        int unused = lock.holding(() -> jdbi.withHandle(handle -> handle.execute("delete from open_file")));
    }

    private static Optional<String> damage(Handle handle) {
        return indexes(handle).stream()
                .filter(index -> KEYS.containsKey(index.table()) && !index.agrees(handle))
                .findFirst()
                .map(index -> """
                        The H2 database was damaged by an unclean stop: the index %s does not agree with its table %s. \
                        Nothing is purged any more. Restore the database from a backup, or copy its data into a new one.\
                        """.formatted(index.name(), index.table().toLowerCase(Locale.ROOT)));
    }

    private static List<Index> indexes(Handle handle) {
        return handle.createQuery("""
                        select i.index_name, i.table_name, c.column_name, t.data_type
                        from information_schema.indexes i
                        join information_schema.index_columns c
                            on c.index_schema = i.index_schema and c.index_name = i.index_name and c.ordinal_position = 1
                        join information_schema.columns t
                            on t.table_schema = i.table_schema and t.table_name = i.table_name
                            and t.column_name = c.column_name
                        where i.table_schema = current_schema
                        """)
                .map((row, context) -> new Index(
                        Columns.text(row, "index_name"),
                        Columns.text(row, "table_name"),
                        Columns.text(row, "column_name"),
                        Columns.text(row, "data_type")))
                .list();
    }

    private record Index(String name, String table, String firstColumn, String type) {
        /** Whether a walk along the index meets the same rows as a walk through the table. */
        boolean agrees(Handle handle) {
            try {
                return walk(handle, "\"" + name + "\"").equals(walk(handle, ""));
            } catch (JdbiException brokenIndex) {
                return false;
            }
        }

        private String walk(Handle handle, String index) {
            return handle.createQuery("""
                            select count(*) || ':' || coalesce(sum(cast(ora_hash(%s) as bigint)), 0)
                            from %s use index (%s) where %s >= %s
                            """.formatted(KEYS.get(table), table, index, firstColumn, lowest()))
                    .mapTo(String.class)
                    .one();
        }

        private String lowest() {
            return switch (type) {
                case "UUID" -> "uuid '00000000-0000-0000-0000-000000000000'";
                case "TIMESTAMP WITH TIME ZONE" -> "timestamp with time zone '0001-01-01 00:00:00+00'";
                case "CHARACTER VARYING" -> "''";
                case "BIGINT" -> String.valueOf(Long.MIN_VALUE);
                default -> throw new IllegalStateException("no index begins with the type " + type);
            };
        }
    }
}
