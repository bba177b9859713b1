package dev.sluice.bootstrap;

import java.sql.SQLException;
import java.util.Objects;

/** Why a database does not let us in, and what the operator can do about it, in one sentence. */
final class DatabaseTrouble {
    private static final int H2_OPEN_ELSEWHERE = 90_020;
    private static final int H2_NOT_FOUND = 90_146;
    private static final String CONNECTION_FAILED = "08";
    private static final String NOT_AUTHORIZED = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private DatabaseTrouble() {}

    static String of(DatabaseLogin login, SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (failure.getErrorCode() == H2_OPEN_ELSEWHERE) {
            return "The database %s is in use by another process, probably by another Sluice on the same data folder. Stop that one, or give this one a folder of its own with %s."
                    .formatted(login, Setting.DATA);
        }
        if (state.startsWith(NOT_AUTHORIZED)) {
            return "The database %s does not let this user in. Check %s and %s."
                    .formatted(login, Setting.DB_USER, Setting.DB_PASSWORD);
        }
        if (state.equals(NO_SUCH_DATABASE) || failure.getErrorCode() == H2_NOT_FOUND) {
            return "The database %s does not exist. Create it, or correct %s.".formatted(login, Setting.DB_URL);
        }
        if (state.startsWith(CONNECTION_FAILED)) {
            return "The database %s does not answer. Start it, or correct %s. (%s)"
                    .formatted(login, Setting.DB_URL, OneLine.of(failure));
        }
        return "The database %s cannot be opened. (%s)".formatted(login, OneLine.of(failure));
    }
}
