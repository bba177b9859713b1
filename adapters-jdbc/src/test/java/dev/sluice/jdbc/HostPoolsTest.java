package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.port.DatabaseUnavailable;
import dev.sluice.application.port.UnitOfWork;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Hosts whose pools are set in their own way lose nothing, and get their connections back as they were. */
class HostPoolsTest {
    @Test
    void keeps_on_postgresql_what_it_says_it_has_done() throws SQLException {
        keepsWhatItSaysItHasDone(Postgres.freshDatabase());
    }

    @Test
    void keeps_on_h2_what_it_says_it_has_done() throws SQLException {
        keepsWhatItSaysItHasDone(H2.freshDatabase());
    }

    @Test
    void a_transaction_whose_connection_breaks_finds_the_database_unavailable() {
        var database = (HikariDataSource) Postgres.freshDatabase();
        var transactions = JdbcPersistence.over(database).transactions();

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> transactions.inTransaction(unit -> {
                    var before = unit.now();
                    throwOutEverybody(database.getJdbcUrl());
                    return before.compareTo(unit.now());
                }));
        assertThat(transactions.inTransaction(UnitOfWork::now)).isNotNull();
    }

    private static void keepsWhatItSaysItHasDone(DataSource database) throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(((HikariDataSource) database).getJdbcUrl());
            pool.setAutoCommit(false);
            pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
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
        var connections = new HostConnections(pool, null);
        var ours = connections.openConnection();
        assertThat(ours.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        connections.closeConnection(ours);
        try (var connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).as("as the host has set it").isFalse();
            assertThat(connection.getTransactionIsolation())
                    .as("as the host has set it")
                    .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    private static void throwOutEverybody(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            boolean unused = statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
