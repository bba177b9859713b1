package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {
    @TempDir
    Path folder;

    @Test
    void writes_are_not_delayed() {
        var scene = new Scene(file());

        var delay = scene.jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .mapTo(String.class)
                .one());

        assertThat(delay).isEqualTo("0");
    }

    @Test
    void after_an_unclean_stop_a_sound_file_is_found_sound() {
        var scene = new Scene(file());
        scene.libraryOf(20);

        var reopened = JdbcPersistence.over(file());
        reopened.migrate();

        assertThat(reopened.damage()).isEmpty();
    }

    @Test
    void after_an_unclean_stop_an_index_that_lost_a_row_is_found_and_found_again() throws Exception {
        var scene = new Scene(file());
        scene.libraryOf(20);
        loseARowOf("ASSET_BY_LIBRARY");

        for (int start = 0; start < 2; start++) {
            var reopened = JdbcPersistence.over(file());
            reopened.migrate();
            assertThat(reopened.damage())
                    .hasValueSatisfying(damage -> assertThat(damage)
                            .contains("ASSET_BY_LIBRARY")
                            .contains("asset")
                            .contains("Restore the database from a backup"));
            reopened.close();
        }
    }

    @Test
    void after_a_clean_stop_nothing_is_checked() throws Exception {
        var scene = new Scene(file());
        scene.libraryOf(20);
        var persistence = JdbcPersistence.over(file());
        persistence.migrate();
        persistence.close();
        loseARowOf("ASSET_BY_LIBRARY");

        var reopened = JdbcPersistence.over(file());
        reopened.migrate();

        assertThat(reopened.damage()).isEmpty();
    }

    /** Does to an index what a lost write would, by way of H2's insides. */
    private void loseARowOf(String indexName) throws Exception {
        try (var connection = file().getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            var index = session.getDatabase().getSchema("PUBLIC").findIndex(session, indexName);
            var rows = index.getTable().getScanIndex(session).find(session, null, null, false);
            assertThat(rows.next()).isTrue();
            index.remove(session, rows.get());
            session.commit(false);
        }
    }

    private DataSource file() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:%s;DB_CLOSE_DELAY=-1".formatted(folder.resolve("sluice")));
        return dataSource;
    }
}
