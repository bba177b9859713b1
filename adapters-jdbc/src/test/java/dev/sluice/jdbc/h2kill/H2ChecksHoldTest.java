package dev.sluice.jdbc.h2kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some versions of H2 forget how to evaluate a check once the connection that made it is closed (h2database#4291). */
class H2ChecksHoldTest {
    private static final String TABLE = """
            create table thing (
              state varchar(10) not null check (state in ('live', 'trashed')),
              trashed_at timestamp,
              check ((state = 'live') = (trashed_at is null)))
            """;

    @TempDir
    Path folder;

    @Test
    void a_check_holds_when_the_connection_that_made_it_is_closed() throws SQLException {
        try (var keepingItOpen = DriverManager.getConnection(url())) {
            execute(TABLE);

            assertThat(execute("insert into thing values ('live', null)")).isOne();
            assertThat(execute("update thing set state = 'trashed', trashed_at = current_timestamp"))
                    .isOne();
            assertRefused("insert into thing values ('gone', current_timestamp)");
            assertRefused("insert into thing values ('trashed', null)");
            assertThat(keepingItOpen.isClosed()).isFalse();
        }
    }

    @Test
    void a_check_holds_when_the_database_is_opened_again() throws SQLException {
        execute(TABLE);

        assertThat(execute("insert into thing values ('live', null)")).isOne();
        assertRefused("update thing set state = 'gone', trashed_at = current_timestamp");
        assertRefused("update thing set state = 'trashed'");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                .hasMessageContaining("Check constraint violation");
    }

    /** Runs a statement in a connection of its own. */
    private int execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db");
    }
}
