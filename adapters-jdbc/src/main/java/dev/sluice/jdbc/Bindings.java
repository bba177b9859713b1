package dev.sluice.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How values are handed to both drivers: as the types of JDBC 4.2, and nulls with a type that both understand. */
final class Bindings {
    private Bindings() {}

    static void register(Jdbi jdbi, Dialect dialect) {
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArgument(new AbstractArgumentFactory<UUID>(Types.OTHER) {
            @Override
            protected Argument build(UUID value, ConfigRegistry config) {
                return (position, statement, context) -> statement.setObject(position, value);
            }
        });
        jdbi.registerArgument(new AbstractArgumentFactory<UUID[]>(Types.OTHER) {
            @Override
            protected Argument build(UUID[] value, ConfigRegistry config) {
                return (position, statement, context) -> dialect.setIds(statement, position, value);
            }
        });
        jdbi.registerArgument(new AbstractArgumentFactory<Instant>(Types.TIMESTAMP_WITH_TIMEZONE) {
            @Override
            protected Argument build(Instant value, ConfigRegistry config) {
                var time = value.atOffset(ZoneOffset.UTC);
                return (position, statement, context) -> statement.setObject(position, time);
            }
        });
        jdbi.registerArgument(new AbstractArgumentFactory<LocalDateTime>(Types.TIMESTAMP) {
            @Override
            protected Argument build(LocalDateTime value, ConfigRegistry config) {
                return (position, statement, context) -> statement.setObject(position, value);
            }
        });
    }
}
