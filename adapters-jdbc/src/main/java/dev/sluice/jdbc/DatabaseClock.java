package dev.sluice.jdbc;

import dev.sluice.application.port.Recalled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The clock that decides: the database's, unless the host has put its own in place. */
final class DatabaseClock {
    /** The name of the column in which a query returns the time. */
    static final String COLUMN = "seen_at";

    /** For so many nanoseconds one reading is as good as another. */
    private static final long NOTED_FOR = 1_000_000_000;

    private final Dialect dialect;
    private final @Nullable InstantSource host;
    private volatile @Nullable Reading latest;

    DatabaseClock(Dialect dialect, @Nullable InstantSource host) {
        this.dialect = dialect;
        this.host = host;
    }

    /** The time as a column of a query. */
    String column() {
        return dialect.now() + " as " + COLUMN;
    }

    /** The time in a row that has {@link #column}. */
    Instant in(ResultSet row) throws SQLException {
        return host == null ? noted(Columns.instant(row, COLUMN)) : hostTime(host);
    }

    private Instant noted(Instant time) {
        long nanos = System.nanoTime();
        var before = latest;
        if (before == null || nanos - before.nanos > NOTED_FOR) {
            latest = new Reading(time, nanos);
        }
        return time;
    }

    /**
     * About what time it is, without asking: the time last read, and what has passed since. It is late by as long as an
     * answer takes to arrive. Empty before the time was read.
     */
    Optional<Instant> estimate() {
        if (host != null) {
            return Optional.of(hostTime(host));
        }
        var reading = latest;
        return reading == null
                ? Optional.empty()
                : Optional.of(reading.time
                        .plusNanos(System.nanoTime() - reading.nanos)
                        .truncatedTo(ChronoUnit.MICROS));
    }

    /** That an estimate is within {@link Recalled#TOLERANCE}, as a further condition of a statement. */
    Part isAbout(Instant estimate) {
        var earliest = estimate.minus(Recalled.TOLERANCE);
        var last = estimate.plus(Recalled.TOLERANCE);
        if (host == null) {
            return new Part(
                    " and %s between :earliest and :last".formatted(dialect.now()),
                    values -> values.bind("earliest", earliest).bind("last", last));
        }
        var now = hostTime(host);
        return now.isBefore(earliest) || now.isAfter(last) ? new Part(" and false", values -> {}) : Part.NONE;
    }

    /** Asks for the time. */
    Instant read(Handle handle) {
        return host == null
                ? handle.select("select " + column())
                        .map((row, context) -> in(row))
                        .one()
                : hostTime(host);
    }

    /** The time as an expression that an index can be searched with, to be completed by {@link #bindSearchable}. */
    String searchable() {
        return host == null ? dialect.statementTime() : ":now";
    }

    void bindSearchable(SqlStatement<?> statement) {
        if (host != null) {
            statement.bind("now", hostTime(host));
        }
    }

    private static Instant hostTime(InstantSource host) {
        return host.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What time it was when the JVM's own counter stood at so many nanoseconds. */
    private record Reading(Instant time, long nanos) {}
}
