package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Command lines for servers that drain eagerly, a few assets at a time, so that much happens in between. */
final class Clusters {
    private static final List<String> EAGER =
            List.of("--port", "0", "--drain-interval", "PT0.05S", "--drain-batch", "2", "--clock-leap", "P36500D");

    private Clusters() {}

    /** So many servers, not yet started. */
    static Cluster of(Installation installation, int nodes) {
        return new Cluster(
                installation,
                IntStream.range(0, nodes)
                        .mapToObj(number -> new Node(command(installation)))
                        .toList());
    }

    static List<String> command(Installation installation) {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-jar", System.getProperty("server.jar"), "serve"));
        command.addAll(EAGER);
        command.addAll(installation.flags());
        return command;
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
