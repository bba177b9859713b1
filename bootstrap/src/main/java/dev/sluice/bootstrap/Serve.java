package dev.sluice.bootstrap;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;

/** The command that starts the server, with an option for each {@link Setting} that has a flag. */
final class Serve implements Callable<Integer> {
    private static final SettingOptions OPTIONS = new SettingOptions(List.of(Setting.values()));

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
        OPTIONS.addTo(spec);
        return spec;
    }

    /** Runs until the process is told to end. */
    @Override
    public Integer call() throws InterruptedException {
        var given = OPTIONS.given(spec, environment);
        var settings = Settings.of(given);
        Logging.of(given).choose();
        var application = Application.start(settings, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
        announce(application, spec.commandLine().getOut());
        new CountDownLatch(1).await();
        return 0;
    }

    private static void announce(Application application, PrintWriter out) {
        if (application.newKey() != null) {
            out.println("first user's API key, shown only now: "
                    + application.newKey().text());
        }
        out.println("listening on " + application.address());
        out.flush();
    }
}
