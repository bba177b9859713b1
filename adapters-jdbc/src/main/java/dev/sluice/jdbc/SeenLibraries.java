package dev.sluice.jdbc;

import dev.sluice.domain.Library;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads libraries, and remembers what time it was by the deciding clock when it read the latest one. */
final class SeenLibraries implements RowMapper<Library> {
    private final DatabaseClock clock;
    private @Nullable Instant latest;

    SeenLibraries(DatabaseClock clock) {
        this.clock = clock;
    }

    String columns() {
        return LibraryRows.COLUMNS + ", " + clock.column();
    }

    @Override
    public Library map(ResultSet row, StatementContext context) throws SQLException {
        latest = clock.in(row);
        return LibraryRows.library(row);
    }

    Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }
}
