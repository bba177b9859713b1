package dev.sluice.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;

/**
 * The schema of our tables, where it is not the one in which a host's connections look by default. To enter and to leave it
 * is a statement each, which a host saves whose pool does it once for each connection.
 *
 * @param own where our tables are
 * @param hosts where connections look as they come
 */
record OwnSchema(SchemaPath path, String own, String hosts) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** @throws IllegalArgumentException if the name is not a plain one */
    static OwnSchema of(DataSource dataSource, SchemaPath path, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a schema's name is made of at most 63 of a-z, 0-9 and _, and does not begin with a digit, unlike «%s»"
                            .formatted(name));
        }
        try (var connection = dataSource.getConnection()) {
            return new OwnSchema(path, name, path.of(connection));
        } catch (SQLException unreachable) {
            throw new ConnectionException(unreachable);
        }
    }

    void enter(Connection connection) throws SQLException {
        path.use(connection, own);
    }

    void leave(Connection connection) throws SQLException {
        path.use(connection, hosts);
    }
}
