package dev.sluice.jdbc;

import dev.sluice.application.port.DatabaseUnavailable;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Borrows connections. */
final class Connections {
    private Connections() {}

    /**
     * Does work on a connection, opened anew: {@code Jdbi.withHandle} would join a transaction that is open on the same
     * thread.
     *
     * @throws DatabaseUnavailable if there is none, or it breaks
     */
    static <R extends @Nullable Object> R with(Jdbi jdbi, Function<Handle, R> work) {
        try (var handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException failure) {
            if (SqlStates.isUnavailable(failure)) {
                throw new DatabaseUnavailable(failure);
            }
            throw failure;
        }
    }
}
