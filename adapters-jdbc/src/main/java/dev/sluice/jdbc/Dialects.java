package dev.sluice.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;

/** Tells which database it is. */
final class Dialects {
    private Dialects() {}

    static Dialect of(DataSource dataSource) {
        var product = product(dataSource);
        return switch (product) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            default -> throw new IllegalArgumentException("Sluice runs on H2 and PostgreSQL, not on " + product);
        };
    }

    private static String product(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException unreachable) {
            throw new ConnectionException(unreachable);
        }
    }
}
