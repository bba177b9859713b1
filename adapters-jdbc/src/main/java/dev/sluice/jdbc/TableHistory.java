package dev.sluice.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway's history says of the tables: how many migrations they have seen, and the sum of their checksums. Where that
 * is what it says of tables that are up to date, nothing is to be done, and Flyway, which is a third of all that a start
 * has to do, stays where it is. Whatever else it says is for Flyway to judge.
 */
record TableHistory(int migrations, long checksums) {
    static final String TABLE = "sluice_schema_history";

    /** Of tables in this schema, or in the default one; empty if there is none, or one of a migration that failed. */
    static Optional<TableHistory> of(DataSource dataSource, @Nullable String schema) {
        try (var connection = dataSource.getConnection()) {
            return read(connection, schema == null ? connection.getSchema() : schema);
        } catch (SQLException none) {
            return Optional.empty();
        }
    }

    private static Optional<TableHistory> read(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*), coalesce(sum(cast("checksum" as bigint)), 0),
                            count(case when "success" then 1 end)
                        from "%s"."%s" where "type" <> 'BASELINE' and "type" <> 'SCHEMA'
                        """.formatted(schema.replace("\"", "\"\""), TABLE))) {
            boolean unused = rows.next();
            int migrations = rows.getInt(1);
            return migrations == rows.getInt(3)
                    ? Optional.of(new TableHistory(migrations, rows.getLong(2)))
                    : Optional.empty();
        }
    }
}
