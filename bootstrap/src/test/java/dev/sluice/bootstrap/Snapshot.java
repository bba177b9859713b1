package dev.sluice.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table of a database, the tables named in lower case. */
record Snapshot(Map<String, List<String>> rows) {
    static Snapshot of(String url) {
        var login = new DatabaseLogin(url, null, null);
        try (var connection = DriverManager.getConnection(login.address(), login.user(), login.password())) {
            var tables = new TreeMap<String, List<String>>();
            for (var name : rows(connection, """
                    select table_name from information_schema.tables where lower(table_schema) = 'public'""")) {
                tables.put(name.toLowerCase(java.util.Locale.ROOT), rows(connection, "select * from \"" + name + '"'));
            }
            return new Snapshot(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(row(rows));
            }
            all.sort(String::compareTo);
            return all;
        }
    }

    private static String row(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            columns.add(String.valueOf(row.getString(column)));
        }
        return String.join("|", columns);
    }
}
