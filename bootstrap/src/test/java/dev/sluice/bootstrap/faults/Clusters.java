package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation;
import dev.sluice.bootstrap.SkewedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Command lines for servers that drain eagerly, a few assets at a time, so that much happens in between. */
final class Clusters {
    private static final List<String> EAGER =
            List.of("--port", "0", "--drain-interval", "PT0.05S", "--drain-batch", "2", "--clock-leap", "P36500D");

    /** How far the clocks of servers are off, in turn. */
    private static final List<Duration> SKEWS = List.of(Duration.ZERO, Duration.ofDays(100), Duration.ofDays(-100));

    private Clusters() {}

    /** So many servers, not yet started. */
    static Cluster of(Site site, int nodes) {
        var node = java();
        node.addAll(List.of("-jar", System.getProperty("server.jar"), "serve"));
        node.addAll(flags(site));
        return new Cluster(
                site,
                IntStream.range(0, nodes)
                        .mapToObj(number -> new Node(environment(site), node))
                        .toList());
    }

    /** So many servers, not yet started, of which only the first has the right time. */
    static Cluster skewed(Site site, int nodes) {
        var environment = environment(site);
        environment.putAll(SkewedServer.environment(flags(site)));
        return new Cluster(
                site,
                IntStream.range(0, nodes)
                        .mapToObj(number -> new Node(environment, command(SKEWS.get(number % SKEWS.size()))))
                        .toList());
    }

    private static List<String> command(Duration ahead) {
        var command = java();
        command.addAll(SkewedServer.command(ahead));
        return command;
    }

    private static List<String> flags(Site site) {
        var flags = new ArrayList<>(EAGER);
        flags.addAll(site.flags());
        return flags;
    }

    private static Map<String, String> environment(Site site) {
        var environment = new HashMap<>(site.secrets());
        environment.put("SLUICE_BOOTSTRAP_KEY", Installation.KEY);
        return environment;
    }

    /** A JVM that starts quickly, and more options for it if somebody wants them. */
    static List<String> java() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx192m"));
        command.addAll(List.of(System.getProperty("faults.java", "").trim().split(" +")));
        command.removeIf(String::isEmpty);
        return command;
    }
}
