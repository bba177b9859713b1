package dev.sluice.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a connection looks for tables. */
enum SchemaPath {
    /** H2: one schema. */
    SINGLE {
        @Override
        String of(Connection connection) throws SQLException {
            return connection.getSchema();
        }

        @Override
        void use(Connection connection, String path) throws SQLException {
            connection.setSchema(path);
        }
    },

    /** PostgreSQL: a list of schemas, of which the driver would tell the first alone. */
    SEARCH_PATH {
        @Override
        String of(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select current_setting('search_path')")) {
                rows.next();
                return rows.getString(1);
            }
        }

        @Override
        void use(Connection connection, String path) throws SQLException {
            try (var statement = connection.prepareStatement("select set_config('search_path', ?, false)")) {
                statement.setString(1, path);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                }
            }
        }
    };

    /** Where it looks now. */
    abstract String of(Connection connection) throws SQLException;

    /** Makes it look there from now on. */
    abstract void use(Connection connection, String path) throws SQLException;
}
