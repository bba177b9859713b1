package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns as values. */
final class Columns {
    private static final int ID_BYTES = 16;

    private Columns() {}

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return required(uuidOrNull(row, column), column);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return required(row.getString(column), column);
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return required(instantOrNull(row, column), column);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The ids in a column that is an array, or their bytes in a row; none if it is null. */
    static List<AssetId> assetIds(ResultSet row, String column) throws SQLException {
        var ids = row.getObject(column);
        if (ids == null) {
            return List.of();
        }
        return ids instanceof byte[] bytes
                ? assetIds(ByteBuffer.wrap(bytes))
                : Arrays.stream((Object[]) ((Array) ids).getArray())
                        .map(id -> new AssetId((UUID) id))
                        .toList();
    }

    private static List<AssetId> assetIds(ByteBuffer bytes) {
        var ids = new ArrayList<AssetId>(bytes.remaining() / ID_BYTES);
        while (bytes.hasRemaining()) {
            ids.add(new AssetId(new UUID(bytes.getLong(), bytes.getLong())));
        }
        return ids;
    }

    static UUID[] uuids(List<AssetId> ids) {
        return ids.stream().map(AssetId::value).toArray(UUID[]::new);
    }

    private static <T> T required(@Nullable T value, String column) {
        return Objects.requireNonNull(value, column);
    }
}
