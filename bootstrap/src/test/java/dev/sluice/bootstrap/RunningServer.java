package dev.sluice.bootstrap;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A server in this process, for tests of the commands that ask one. */
final class RunningServer implements AutoCloseable {
    private final Application application;

    private RunningServer(Application application) {
        this.application = application;
    }

    /** Starts one on embedded H2, with these settings beside. */
    static RunningServer on(Path folder, Map<Setting, String> more) {
        var settings = new HashMap<Setting, String>();
        settings.put(Setting.DATA, folder.toString());
        settings.put(Setting.PORT, "0");
        settings.put(Setting.DRAIN_INTERVAL, "PT0.05S");
        settings.putAll(more);
        var given = new Given(settings, Map.of(Setting.BOOTSTRAP_KEY.variable(), Installation.KEY));
        return new RunningServer(Application.start(Settings.of(given), InstantSource.system()));
    }

    String url() {
        return application.address().toString();
    }

    /** A client for the first user. */
    Client client() {
        return new Client(application.address(), Installation.KEY);
    }

    /** Runs a command that asks this server, as the first user. */
    CommandRun run(String... arguments) {
        return CommandRun.of(Map.of("SLUICE_URL", url(), "SLUICE_API_KEY", Installation.KEY), arguments);
    }

    /** Runs a command, and has it print JSON. */
    CommandRun runForJson(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new));
    }

    @Override
    public void close() {
        application.close();
    }
}
