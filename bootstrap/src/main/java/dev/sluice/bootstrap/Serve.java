package dev.sluice.bootstrap;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command that starts the server, with an option for each {@link Setting} that has a flag. */
final class Serve implements Callable<Integer> {
    private final Map<String, String> environment;
    private final CommandSpec spec;

    private Serve(Map<String, String> environment) {
        this.environment = environment;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** The command as the command line knows it. */
    static CommandSpec command(Map<String, String> environment) {
        var spec = new Serve(environment).spec;
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage().description("Starts the server, and runs it until the process is told to end.");
        spec.usageMessage().footer("", "Only in the environment:", secrets());
        for (var setting : Setting.values()) {
            if (setting.flag() != null) {
                spec.addOption(option(setting, setting.flag()));
            }
        }
        return spec;
    }

    /** Runs until the process is told to end. */
    @Override
    public Integer call() throws InterruptedException {
        var application = Application.start(Settings.of(given()), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
        announce(application, spec.commandLine().getOut());
        new CountDownLatch(1).await();
        return 0;
    }

    private static OptionSpec option(Setting setting, String flag) {
        return OptionSpec.builder(flag)
                .type(String.class)
                .paramLabel("<" + flag.substring(flag.lastIndexOf('-') + 1) + ">")
                .description(help(setting))
                .build();
    }

    private static String help(Setting setting) {
        var fallback = setting.fallback() == null ? "" : ", default " + setting.fallback();
        return "%s (%s%s)".formatted(setting.help(), setting.variable(), fallback);
    }

    private static String secrets() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.flag() == null)
                .map(setting -> "  %s: %s%n".formatted(setting.variable(), setting.help()))
                .collect(Collectors.joining());
    }

    private static void announce(Application application, PrintWriter out) {
        if (application.newKey() != null) {
            out.println("first user's API key, shown only now: "
                    + application.newKey().text());
        }
        out.println("listening on " + application.address());
        out.flush();
    }

    private Given given() {
        var flags = new EnumMap<Setting, String>(Setting.class);
        var line = spec.commandLine().getParseResult();
        for (var setting : Setting.values()) {
            if (setting.flag() != null && line.hasMatchedOption(setting.flag())) {
                flags.put(setting, line.matchedOptionValue(setting.flag(), ""));
            }
        }
        return new Given(flags, environment);
    }
}
