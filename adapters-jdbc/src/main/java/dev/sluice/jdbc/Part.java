package dev.sluice.jdbc;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** A statement, or a part of one, with the values that go into it. */
record Part(String sql, Consumer<SqlStatement<?>> values) {
    /** Nothing more. */
    static final Part NONE = new Part("", values -> {});

    /** This, and after it another. */
    Part and(Part other) {
        return new Part(sql + other.sql, values.andThen(other.values));
    }

    /** Runs it as a statement of its own; the number of rows it changed. */
    int execute(Handle handle) {
        try (var update = handle.createUpdate(sql)) {
            values.accept(update);
            return update.execute();
        }
    }
}
