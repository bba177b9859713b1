package dev.sluice.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of an installation, read behind its back. */
public final class Tables implements AutoCloseable {
    private final Connection connection;

    public Tables(Installation installation) {
        var login = installation.login();
        try {
            connection = DriverManager.getConnection(login.address(), login.user(), login.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Inventory.AssetRow> assets() {
        return query(
                "select id, library_id, trashed_at, bytes, sha256 from asset",
                row -> new Inventory.AssetRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3) != null,
                        row.getLong(4),
                        HexFormat.of().formatHex(row.getBytes(5))));
    }

    Map<UUID, Inventory.Counters> counters() {
        return query(
                        "select id, asset_count, trashed_asset_count, storage_used_bytes from library",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Inventory.Counters(row.getLong(2), row.getLong(3), row.getLong(4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The assets whose bytes are noted to be deleted. */
    public Set<UUID> noted() {
        return new HashSet<>(arrays("select asset_ids from object_reclaim"));
    }

    /** The assets of all libraries, as often as an event says that they were purged. */
    public List<UUID> purged() {
        return arrays("select asset_ids from event where type = 'asset_deleted'");
    }

    /** How many keys are known to have been used. */
    int usedKeys() {
        return query("select id from api_key where last_used_at is not null", row -> row.getString(1))
                .size();
    }

    /** The numbers of a library's events. */
    public List<Long> events(UUID library) {
        return query(
                "select number from event where library_id = '" + library + "' order by number", row -> row.getLong(1));
    }

    /** Makes all notes due, as time would. */
    public int makeNotesDue() {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate("update object_reclaim set not_before = created_at");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> arrays(String sql) {
        return query(sql, row -> (Object[]) row.getArray(1).getArray()).stream()
                .flatMap(Arrays::stream)
                .map(UUID.class::cast)
                .toList();
    }

    private <T> List<T> query(String sql, Row<T> row) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
