package dev.sluice.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The clock that decides: the database's, unless the host has put its own in place. */
final class DatabaseClock {
    /** The name of the column in which a query returns the time. */
    static final String COLUMN = "seen_at";

    private final Dialect dialect;
    private final @Nullable InstantSource host;

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
        return host == null ? Columns.instant(row, COLUMN) : hostTime(host);
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
}
