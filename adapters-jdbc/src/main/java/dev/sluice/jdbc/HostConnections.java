package dev.sluice.jdbc;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A host's connections, made to commit each statement by itself unless a transaction has begun, which is read committed
 * then: those of a pool that is set otherwise would take a single statement back when they are returned. How a pool is set
 * is looked up once; asking each connection again would cost round trips. They find the tables in our schema, if we have
 * one of our own. They are returned as they came.
 */
final class HostConnections implements ConnectionFactory {
    private final DataSource dataSource;
    private final @Nullable OwnSchema schema;
    private final boolean autoCommit;
    private final int isolation;

    HostConnections(DataSource dataSource, @Nullable OwnSchema schema) {
        this.dataSource = dataSource;
        this.schema = schema;
        try (var connection = dataSource.getConnection()) {
            this.autoCommit = connection.getAutoCommit();
            this.isolation = connection.getTransactionIsolation();
        } catch (SQLException unreachable) {
            throw new ConnectionException(unreachable);
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        var connection = dataSource.getConnection();
        try {
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            if (isolation != TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(TRANSACTION_READ_COMMITTED);
            }
            if (schema != null) {
                schema.enter(connection);
            }
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            closeAfter(failure, connection);
            throw failure;
        }
    }

    private static void closeAfter(Throwable failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                if (schema != null) {
                    schema.leave(connection);
                }
                if (isolation != TRANSACTION_READ_COMMITTED) {
                    connection.setTransactionIsolation(isolation);
                }
                if (!autoCommit) {
                    connection.setAutoCommit(false);
                }
            }
        }
    }
}
