package dev.sluice.jdbc.h2kill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads each table once by itself and once through each of its indexes, and compares. */
record IndexAgreement(Sql sql) {
    /** Where they differ. */
    List<String> findings(String table) throws SQLException {
        var findings = new ArrayList<String>();
        var scanned = read("select * from " + table + " use index ()", "tableScan");
        long count = sql.query(row -> row.getLong(1), "select count(*) from " + table)
                .get(0);
        if (count != scanned.size()) {
            findings.add("%s counts %d rows and has %d".formatted(table, count, scanned.size()));
        }
        for (var index : indexes(table).entrySet()) {
            var found = read(
                    "select * from %s use index (\"%s\") order by %s"
                            .formatted(table, index.getKey(), String.join(", ", index.getValue())),
                    index.getKey());
            if (!found.equals(scanned)) {
                findings.add("%s has %d rows, and other ones, %d, through %s"
                        .formatted(table, scanned.size(), found.size(), index.getKey()));
            }
        }
        return findings;
    }

    /** The rows as texts, sorted, read by way of {@code path}. */
    private List<String> read(String query, String path) throws SQLException {
        var plan = sql.query(row -> row.getString(1), "explain " + query).get(0);
        if (!plan.contains("." + path + " */")) {
            throw new IllegalStateException("%s does not go through %s: %s".formatted(query, path, plan));
        }
        return sql.query(IndexAgreement::text, query).stream().sorted().toList();
    }

    private static String text(ResultSet row) throws SQLException {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            columns.add(String.valueOf(row.getString(column)));
        }
        return columns.toString();
    }

    /** The columns of each index, as they are ordered in it. */
    private Map<String, List<String>> indexes(String table) throws SQLException {
        var indexes = new LinkedHashMap<String, List<String>>();
        var columns = sql.query(row -> List.of(row.getString(1), row.getString(2)), """
                select index_name, column_name || ' ' || ordering_specification
                from information_schema.index_columns
                where table_schema = 'PUBLIC' and table_name = ?
                order by index_name, ordinal_position
                """, table);
        for (var column : columns) {
            indexes.computeIfAbsent(column.get(0), name -> new ArrayList<>()).add(column.get(1));
        }
        return indexes;
    }
}
