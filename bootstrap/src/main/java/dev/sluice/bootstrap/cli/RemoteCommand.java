package dev.sluice.bootstrap.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command that asks a running server: finds out which server and with which key, and leaves the rest to its action. */
final class RemoteCommand implements Callable<Integer> {
    private static final String URL = "--url";
    private static final String API_KEY = "--api-key";
    private static final String NEARBY = "http://127.0.0.1:8080";

    private final Map<String, String> environment;
    private final Action action;
    private final CommandSpec spec;

    private RemoteCommand(Map<String, String> environment, Action action) {
        this.environment = environment;
        this.action = action;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** What a command does with the server. */
    interface Action {
        /** Asks, and shows. Throws {@link CommandFailed} if that is not possible. */
        void run(Invocation invocation);
    }

    /** A command with these arguments and options beside those that all have. */
    static CommandSpec of(Map<String, String> environment, String description, Action action, ArgSpec... arguments) {
        var spec = new RemoteCommand(environment, action).spec;
        spec.addOption(help());
        spec.addOption(OptionSpec.builder(URL)
                .type(String.class)
                .paramLabel("<url>")
                .description("The address of the server (SLUICE_URL, default " + NEARBY + ").")
                .build());
        spec.addOption(Screen.option());
        spec.addOption(OptionSpec.builder(API_KEY)
                .type(String.class)
                .arity("0..1")
                .hidden(true)
                .build());
        for (var argument : arguments) {
            spec.add(argument);
        }
        spec.usageMessage().description(description);
        spec.usageMessage().footer("", "Only in the environment:", "  SLUICE_API_KEY: The API key to ask with.");
        return spec;
    }

    /** A command that does nothing but to have others below it. */
    static CommandSpec group(String description) {
        var spec = CommandSpec.create().addOption(help());
        spec.usageMessage().description(description);
        return spec;
    }

    /** The argument at a place, which has to be given. */
    static ArgSpec argument(int index, String name, String description) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .arity("1")
                .type(String.class)
                .paramLabel("<" + name + ">")
                .description(description)
                .build();
    }

    /** An option with a value. */
    static ArgSpec option(String name, String value, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel("<" + value + ">")
                .description(description)
                .build();
    }

    /** An option with several values, with commas between them or given again and again. */
    static ArgSpec options(String name, String value, String description, boolean required) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .required(required)
                .paramLabel("<" + value + ">")
                .description(description)
                .build();
    }

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var given = line.getParseResult();
        if (given.hasMatchedOption(API_KEY)) {
            throw new CommandFailed(
                    ExitCode.USAGE,
                    "Keys do not belong on command lines, which show up in the list of processes. Put it into the variable SLUICE_API_KEY.");
        }
        var url = variable("SLUICE_URL").orElse(NEARBY);
        var server = new Server(ServerUrl.parse(given.matchedOptionValue(URL, url)), key());
        action.run(new Invocation(given, server, new Screen(line)));
        return ExitCode.OK;
    }

    private String key() {
        var key = variable("SLUICE_API_KEY")
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.NOT_AUTHORISED, "Put the API key to ask with into the variable SLUICE_API_KEY."));
        if (!key.chars().allMatch(c -> c > ' ' && c < '\u007f')) {
            throw new CommandFailed(
                    ExitCode.NOT_AUTHORISED,
                    "What is in SLUICE_API_KEY is not a key: keys are printable ASCII without blanks.");
        }
        return key;
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build();
    }
}
