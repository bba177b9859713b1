package dev.sluice.jdbc;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/** What the database says of a failure, by its SQLSTATE. */
final class SqlStates {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION_POSTGRES = "23503";
    private static final String FOREIGN_KEY_VIOLATION_H2 = "23506";

    /** Serialization failure and deadlock: another transaction won, and this one can be run again. */
    private static final Set<String> LOST = Set.of("40001", "40P01");

    /** PostgreSQL: shut down by an operator or a crash, not up yet, too many connections. H2: closed. */
    private static final Set<String> UNAVAILABLE = Set.of("57P01", "57P02", "57P03", "53300", "90098", "90121");

    private SqlStates() {}

    static boolean isUniqueViolation(Throwable failure) {
        return UNIQUE_VIOLATION.equals(of(failure));
    }

    /** Whether the database blames this constraint. */
    static boolean names(Throwable failure, String constraint) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(constraint);
    }

    static boolean isForeignKeyViolation(Throwable failure) {
        var state = of(failure);
        return FOREIGN_KEY_VIOLATION_POSTGRES.equals(state) || FOREIGN_KEY_VIOLATION_H2.equals(state);
    }

    static boolean isLostToAnother(Throwable failure) {
        return LOST.contains(of(failure));
    }

    /** No connection, none free in time, or the server is going down or coming up. */
    static boolean isUnavailable(Throwable failure) {
        var state = of(failure);
        return failure instanceof ConnectionException || state.startsWith("08") || UNAVAILABLE.contains(state);
    }

    private static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
