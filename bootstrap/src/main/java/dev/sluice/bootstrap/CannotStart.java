package dev.sluice.bootstrap;

import dev.sluice.bootstrap.cli.ExitCode;
import java.io.Serial;

/** Why the server does not start: one sentence that tells the operator what to do about it, and the exit code. */
final class CannotStart extends RuntimeException {
    /** The operator asked for something that there is not. */
    static final int WRONG_USAGE = ExitCode.USAGE;

    /** The world around the server is not as it has to be. */
    static final int NOT_POSSIBLE = ExitCode.FAILED;

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CannotStart(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static CannotStart wrongUsage(String sentence) {
        return new CannotStart(WRONG_USAGE, sentence);
    }

    static CannotStart because(String sentence) {
        return new CannotStart(NOT_POSSIBLE, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
