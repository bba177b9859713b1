package dev.sluice.jdbc;

import dev.sluice.domain.CaptureTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Times by the wall clock of a camera: a column for the clock, and one for its offset in seconds, null if unknown. */
final class TimeColumns {
    private TimeColumns() {}

    static void bind(SqlStatement<?> values, String clock, String offset, @Nullable CaptureTime time) {
        var known = time == null ? null : time.offset();
        values.bindByType(clock, time == null ? null : time.local(), LocalDateTime.class)
                .bindByType(offset, known == null ? null : known.getTotalSeconds(), Integer.class);
    }

    static CaptureTime required(ResultSet row, String clock, String offset) throws SQLException {
        return Objects.requireNonNull(time(row, clock, offset), clock);
    }

    static @Nullable CaptureTime time(ResultSet row, String clock, String offset) throws SQLException {
        var local = row.getObject(clock, LocalDateTime.class);
        if (local == null) {
            return null;
        }
        var seconds = Columns.intOrNull(row, offset);
        return new CaptureTime(local, seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds));
    }
}
