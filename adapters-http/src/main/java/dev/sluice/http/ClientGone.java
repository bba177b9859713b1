package dev.sluice.http;

import java.io.Serial;
import java.util.concurrent.TimeoutException;

/** The client did not send what it announced: it went away, stalled, or broke the protocol. No failure of ours. */
final class ClientGone extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ClientGone(Exception cause) {
        super(cause);
    }

    /** Whether the connection is there, but nothing came over it for too long. */
    boolean hasStalled() {
        for (var cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
