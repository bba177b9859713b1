package dev.sluice.bootstrap.cli;

/** What the exit codes of all commands tell a script; each has one meaning, whatever the command. */
public final class ExitCode {
    /** The command did what it was asked to. */
    public static final int OK = 0;

    /** It was refused, or something is in the way. */
    public static final int FAILED = 1;

    /** The command, or a value given to it, is wrong. */
    public static final int USAGE = 2;

    /** What was examined has flaws. */
    public static final int VIOLATIONS = 3;

    /** There is no such thing, or not for this key. */
    public static final int NOT_FOUND = 4;

    /** No key, a wrong key, or one that does not allow this. */
    public static final int NOT_AUTHORISED = 5;

    /** No Sluice answers there. */
    public static final int UNREACHABLE = 6;

    private ExitCode() {}
}
