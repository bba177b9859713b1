package dev.sluice.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * A host's connections, made to commit each statement by itself unless a transaction has begun: those of a pool that is
 * set otherwise would take a single statement back when they are returned. They are returned as they came.
 */
final class AutoCommitting implements ConnectionFactory {
    private final DataSource dataSource;
    private final boolean asTheyCome;

    AutoCommitting(DataSource dataSource) {
        this.dataSource = dataSource;
        try (var connection = dataSource.getConnection()) {
            this.asTheyCome = connection.getAutoCommit();
        } catch (SQLException unreachable) {
            throw new ConnectionException(unreachable);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        var connection = dataSource.getConnection();
        if (!asTheyCome) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try (connection) {
            if (!asTheyCome && !connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }
}
