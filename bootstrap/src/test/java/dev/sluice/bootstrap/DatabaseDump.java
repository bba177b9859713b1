package dev.sluice.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** All rows of a PostgreSQL database at one moment, as {@code pg_dump} takes them, by table. */
record DatabaseDump(Map<String, byte[]> tables) {
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name <> 'flyway_schema_history' order by table_name
            """;
    private static final String NUMBERS = """
            select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I), false)',
                          pg_get_serial_sequence(table_name, column_name), column_name, table_name)
            from information_schema.columns where table_schema = 'public' and is_identity = 'YES'
            """;

    /** Of a database that may be in use. */
    static DatabaseDump of(Installation installation) {
        return in(installation, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = new LinkedHashMap<String, byte[]>();
            for (var table : strings(connection, TABLES)) {
                var rows = new ByteArrayOutputStream();
                long unused = copies(connection).copyOut("copy " + table + " to stdout", rows);
                tables.put(table, rows.toByteArray());
            }
            return new DatabaseDump(tables);
        });
    }

    /** Into a database that is empty. */
    void restore(Installation installation) {
        try (var opened = new Opened()) {
            var pool = opened.add(Database.open(installation.login()));
            var unused = opened.add(Database.migrated(pool, installation.login()));
        }
        int restored = in(installation, connection -> {
            run(connection, "set session_replication_role = replica");
            for (var table : tables.entrySet()) {
                run(connection, "delete from " + table.getKey());
                long unused = copies(connection)
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            for (var next : strings(connection, NUMBERS)) {
                run(connection, next);
            }
            return tables.size();
        });
        if (restored == 0) {
            throw new IllegalStateException("no tables");
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    private static <T> T in(Installation installation, Work<T> work) {
        try (var connection = DriverManager.getConnection(installation.login().address())) {
            connection.setAutoCommit(false);
            var done = work.with(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
