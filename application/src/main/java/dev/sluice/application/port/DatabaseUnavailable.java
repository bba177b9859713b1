package dev.sluice.application.port;

import java.io.Serial;

/**
 * The database cannot be reached at the moment: it is down, starting again, or out of connections. If that happened in the
 * middle of a change nobody knows whether it was done; every change can be made again without harm.
 */
public final class DatabaseUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("the database cannot be reached: " + cause.getMessage(), cause);
    }
}
