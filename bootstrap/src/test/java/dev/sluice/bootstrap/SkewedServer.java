package dev.sluice.bootstrap;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server on a machine whose clock is wrong: it takes its settings from the environment, and the error from the command line. */
public final class SkewedServer {
    private SkewedServer() {}

    /** Runs until the process is told to end; the argument is how far the clock is ahead, as an ISO 8601 duration. */
    public static void main(String[] arguments) throws InterruptedException {
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        var application = Application.start(Settings.of(new Given(Map.of(), System.getenv())), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
        PrintStream out = System.out;
        out.println("listening on " + application.address());
        new CountDownLatch(1).await();
    }

    /** What starts it instead of the packaged jar, after the options of the JVM. */
    public static List<String> command(Duration ahead) {
        var tests = SkewedServer.class.getProtectionDomain().getCodeSource().getLocation();
        var path = Path.of(tests.getPath()) + ":" + System.getProperty("server.jar");
        return List.of("-cp", path, SkewedServer.class.getName(), ahead.toString());
    }

    /** The variables that say the same as these flags, each of which has a value. */
    public static Map<String, String> environment(List<String> flags) {
        var variables = new HashMap<String, String>();
        var rest = new ArrayList<>(flags);
        while (!rest.isEmpty()) {
            var name = rest.remove(0).substring("--".length());
            variables.put("SLUICE_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), rest.remove(0));
        }
        return variables;
    }
}
