package dev.sluice.bootstrap.cli;

import java.io.Serial;

/** Why a command did not do what it was asked to: one sentence for people, and an {@link ExitCode} for scripts. */
public final class CommandFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailed(int exitCode, String sentence) {
        super(Wording.line(sentence), null, false, false);
        this.exitCode = exitCode;
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
