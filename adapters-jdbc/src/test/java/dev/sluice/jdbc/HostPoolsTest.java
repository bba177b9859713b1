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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void a_pool_that_resets_nothing_gets_its_connection_back_as_it_was() throws SQLException {
        try (var connection = serializable()) {
            var transactions =
                    JdbcPersistence.over(new PlainPool(connection).dataSource()).transactions();

            int during = transactions.<Integer>inTransaction(
                    unit -> unit.now() == null ? Connection.TRANSACTION_NONE : isolation(connection));

            assertThat(during).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(isolation(connection)).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "setTransactionIsolation"})
    void a_connection_that_breaks_while_it_is_prepared_is_given_back_and_called_unavailable(String breaking)
            throws SQLException {
        try (var connection = serializable()) {
            var pool = new PlainPool(connection);
            var transactions = JdbcPersistence.over(pool.dataSource()).transactions();
            int returned = pool.returned();
            pool.breakAt(breaking);

            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> transactions.inTransaction(UnitOfWork::now));
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> transactions.oneByOne(UnitOfWork::now));

            assertThat(pool.returned()).isEqualTo(returned + 2);
        }
    }

    @Test
    void a_connection_that_breaks_when_it_is_given_back_is_called_unavailable() throws SQLException {
        try (var connection = serializable()) {
            var pool = new PlainPool(connection);
            var transactions = JdbcPersistence.over(pool.dataSource()).transactions();
            int returned = pool.returned();

            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> transactions.inTransaction(unit -> {
                        pool.breakAt("setTransactionIsolation");
                        return unit.now();
                    }));

            assertThat(pool.returned()).isEqualTo(returned + 1);
        }
    }

    /** Of a pool that is set in no way of ours. */
    private static Connection serializable() throws SQLException {
        var connection = DriverManager.getConnection(((HikariDataSource) Postgres.freshDatabase()).getJdbcUrl());
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        return connection;
    }

    private static int isolation(Connection connection) {
        try {
            return connection.getTransactionIsolation();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
