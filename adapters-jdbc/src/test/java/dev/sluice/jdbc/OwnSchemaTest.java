package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.LibraryProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several Sluices in one database, each in a schema of its own. */
class OwnSchemaTest {
    /** As many as a migration takes, and one more. */
    private static final int CONNECTIONS = 4;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_in_one_database_do_not_meet(boolean postgres) {
        var database = database(postgres);
        var one = new HostScene(database, "one");
        Jdbi.create(database).useHandle(handle -> handle.execute("drop table host_note"));
        var two = new HostScene(database, "two");

        var library = one.useCases.createLibrary().create(one.actor, LibraryProfile.named("Of the first"));

        assertThat(one.libraries()).containsExactly(library);
        assertThat(two.useCases.listLibraries().list(one.actor, StateFilter.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connections_are_returned_as_they_came(boolean postgres) throws SQLException {
        var path = postgres ? SchemaPath.SEARCH_PATH : SchemaPath.SINGLE;
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(((HikariDataSource) database(postgres)).getJdbcUrl());
            pool.setMaximumPoolSize(CONNECTIONS);
            var before = paths(pool, path);
            var host = new HostScene(pool, "photos");
            var unused = host.libraries();

            assertThat(paths(pool, path)).isEqualTo(before).noneMatch(each -> each.contains("photos"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Photos", "a b", "a\"; drop table library", "1a"})
    void a_name_that_is_not_plain_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcPersistence.over(H2.freshDatabase(), null, name))
                .withMessageContaining("«" + name + "»");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_host_can_make_the_tables_itself(boolean postgres) {
        var database = database(postgres);
        var persistence = JdbcPersistence.over(database);
        var jdbi = Jdbi.create(database);
        jdbi.useHandle(handle -> persistence
                .scripts()
                .forEach(script -> handle.createScript(script.sql()).execute()));
        persistence.open();

        var library = new Scene(persistence, jdbi).libraryOf(2);

        assertThat(library.contents().assets()).isEqualTo(2);
        persistence.close();
    }

    /** Of all connections. */
    private static List<String> paths(DataSource pool, SchemaPath path) throws SQLException {
        var connections = new ArrayList<Connection>();
        var paths = new ArrayList<String>();
        try {
            for (int number = 0; number < CONNECTIONS; number++) {
                connections.add(pool.getConnection());
                paths.add(path.of(connections.get(number)));
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
        return paths;
    }

    private static DataSource database(boolean postgres) {
        return postgres ? Postgres.freshDatabase() : H2.freshDatabase();
    }
}
