package dev.sluice.bootstrap;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "sluice", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main {
    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
