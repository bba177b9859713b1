package dev.sluice.jdbc.h2kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.jdbc.JdbcPersistence;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 2.4.240 cannot evaluate a check against a list of constants any more once the connection that made it is closed
 * (h2database#4291), and it makes lists of what is written with {@code or}. So the schema has none.
 */
class H2ChecksHoldTest {
    private static final String LIBRARY = """
            insert into library (id, user_id, name, state, live_since, asset_count, trashed_asset_count,
                storage_used_bytes, created_at, updated_at, version, last_event)
            values (random_uuid(), random_uuid(), 'x', '%s', current_timestamp, 0, 0,
                0, current_timestamp, current_timestamp, 1, 1)
            """;

    @TempDir
    Path folder;

    private JdbcDataSource database;

    @BeforeEach
    void make_the_tables() {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("db"));
        JdbcPersistence.over(database).migrate();
    }

    @Test
    void a_check_holds_when_the_connection_that_made_it_is_closed() throws SQLException {
        try (var keepingItOpen = database.getConnection()) {
            execute("alter table library add constraint again " + stateCheck());

            assertThat(execute(LIBRARY.formatted("live"))).isOne();
            assertRefused(LIBRARY.formatted("gone"));
            assertRefused("update library set state = 'trashed'");
            assertThat(keepingItOpen.isClosed()).isFalse();
        }
    }

    @Test
    void no_check_of_the_schema_is_a_list() throws SQLException {
        assertThat(checks("")).hasSizeGreaterThan(5).noneMatch(clause -> clause.contains(" IN("));
    }

    private String stateCheck() throws SQLException {
        return "check (" + checks("and constraint_name = 'LIBRARY_STATE'").get(0) + ")";
    }

    private List<String> checks(String which) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Sql(connection).query(row -> row.getString(1), """
                            select check_clause from information_schema.check_constraints
                            where constraint_schema = 'PUBLIC' %s
                            """.formatted(which));
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                .hasMessageContaining("Check constraint violation");
    }

    /** Runs a statement in a connection of its own. */
    private int execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.getURL())) {
            return new Sql(connection).update(sql);
        }
    }
}
