package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Hosts whose pools do not commit by themselves lose nothing. */
class AutoCommittingTest {
    @Test
    void keeps_on_postgresql_what_it_says_it_has_done() throws SQLException {
        keepsWhatItSaysItHasDone(Postgres.freshDatabase());
    }

    @Test
    void keeps_on_h2_what_it_says_it_has_done() throws SQLException {
        keepsWhatItSaysItHasDone(H2.freshDatabase());
    }

    private static void keepsWhatItSaysItHasDone(DataSource database) throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(((HikariDataSource) database).getJdbcUrl());
            pool.setAutoCommit(false);
            keepsWhatItSaysItHasDone(pool);
        }
    }

    private static void keepsWhatItSaysItHasDone(HikariDataSource pool) throws SQLException {
        var scene = new Scene(pool);
        var library = scene.libraryOf(3).id();

        scene.useCases.trashLibrary().trash(scene.actor, library);

        assertThat(scene.useCases.findLibrary().find(scene.actor, library).isLive())
                .isFalse();
        scene.useCases.restoreLibrary().restore(scene.actor, library);
        assertThat(scene.useCases.findLibrary().find(scene.actor, library).isLive())
                .isTrue();
        try (var connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).as("as the host has set it").isFalse();
        }
    }
}
