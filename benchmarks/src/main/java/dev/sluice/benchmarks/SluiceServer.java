package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server as users start it, on a port of its own. */
final class SluiceServer implements AutoCloseable {
    static final Path JAR = Path.of("bootstrap/target/sluice-server.jar");
    static final String KEY = "benchmark-benchmark-benchmark-benchmark";
    private static final String READY = "listening on ";

    private final Process process;
    private final String address;
    private final Path data;

    private SluiceServer(Process process, String address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    static SluiceServer start(Jdk jdk, String database, String... more) throws IOException {
        var data = Files.createTempDirectory("sluice-benchmark");
        var command = new ArrayList<String>(List.of(jdk.java()));
        command.addAll(options());
        command.addAll(List.of("-jar", JAR.toString(), "serve", "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--db-url", database, "--drain-interval", "P1D"));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SLUICE_BOOTSTRAP_KEY", KEY);
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new SluiceServer(process, line.substring(READY.length()), data);
            }
        }
        throw new IOException("the server did not start");
    }

    /** Options of the JVM to try out: those in the variable SLUICE_BENCHMARK_OPTIONS. */
    private static List<String> options() {
        var given = System.getenv("SLUICE_BENCHMARK_OPTIONS");
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split(" +"));
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        Commands.end(process);
        Folders.delete(data);
    }
}
