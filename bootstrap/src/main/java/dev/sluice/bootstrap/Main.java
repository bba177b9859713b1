package dev.sluice.bootstrap;

import dev.sluice.bootstrap.cli.AssetCommands;
import dev.sluice.bootstrap.cli.CommandFailed;
import dev.sluice.bootstrap.cli.DrainCommands;
import dev.sluice.bootstrap.cli.KeyCommands;
import dev.sluice.bootstrap.cli.LibraryCommands;
import dev.sluice.bootstrap.cli.UserCommands;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line. Whatever goes wrong is one sentence on the standard error stream, and an exit code. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /** The commands, for this environment. */
    static CommandLine commandLine(Map<String, String> environment) {
        var sluice = CommandSpec.create()
                .name("sluice")
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version())
                .addSubcommand("serve", Serve.command(environment))
                .addSubcommand("verify", Verify.command(environment))
                .addSubcommand("migrate", Migrate.command(environment))
                .addSubcommand("config", ShowConfiguration.command(environment))
                .addSubcommand("library", LibraryCommands.command(environment))
                .addSubcommand("asset", AssetCommands.command(environment))
                .addSubcommand("drain", DrainCommands.command(environment))
                .addSubcommand("user", UserCommands.command(environment))
                .addSubcommand("key", KeyCommands.command(environment));
        sluice.usageMessage().description("Throw whole photo libraries away, and get them back.");
        return new CommandLine(sluice)
                .setParameterExceptionHandler((wrong, arguments) -> complain(wrong.getCommandLine(), usage(wrong)))
                .setExecutionExceptionHandler((failure, line, result) -> failure instanceof CommandFailed known
                        ? complain(line, known.exitCode(), known.getMessage())
                        : complain(line, explain(failure)));
    }

    private static CannotStart usage(ParameterException wrong) {
        return CannotStart.wrongUsage("%s. See %s --help."
                .formatted(
                        OneLine.of(wrong),
                        wrong.getCommandLine().getCommandSpec().qualifiedName()));
    }

    private static CannotStart explain(Exception failure) {
        return failure instanceof CannotStart known
                ? known
                : CannotStart.because("Sluice cannot do that because of a flaw in it, please report: " + failure);
    }

    private static int complain(CommandLine line, CannotStart reason) {
        return complain(line, reason.exitCode(), reason.getMessage());
    }

    private static int complain(CommandLine line, int exitCode, String sentence) {
        line.getErr().println("sluice: " + sentence);
        return exitCode;
    }
}
