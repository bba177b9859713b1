package dev.sluice.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A server in a process of its own, on a port of its own. */
final class Server implements AutoCloseable {
    static final Path SLUICE = Path.of("bootstrap/target/sluice-server.jar");
    static final Path SPRING = Path.of("benchmarks/peer-spring/target/peer-spring.jar");
    static final String KEY = "benchmark-benchmark-benchmark-benchmark";
    private static final Pattern LISTENS = Pattern.compile("listening on (http\\S+)");
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String address;
    private final Path data;
    private final BufferedReader output;

    private Server(Process process, String address, Path data, BufferedReader output) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.output = output;
    }

    /** Sluice as users start it; a PostgreSQL is named by its address. */
    static Server sluice(Jdk jdk, String database, String... jvm) throws IOException {
        var data = Files.createTempDirectory("sluice-benchmark");
        var command = command(jdk, jvm, SLUICE);
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--db-url", database, "--drain-interval", "P1D"));
        return start(command, LISTENS, "", data);
    }

    /** Sluice with the database that it has by default, and everything that it keeps below this folder. */
    static Server sluiceIn(Path folder) throws IOException {
        var data = Files.createTempDirectory(folder, "sluice-benchmark");
        var command = command(Jdk.own(), new String[0], SLUICE);
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString(), "--drain-interval", "P1D"));
        return start(command, LISTENS, "", data);
    }

    /** Sluice, looking for what is due ten times a second. */
    static Server draining(Jdk jdk, String database) throws IOException {
        var data = Files.createTempDirectory("sluice-benchmark");
        var command = command(jdk, new String[0], SLUICE);
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--db-url", database, "--drain-interval", "PT0.1S", "--clock-leap", "P36500D"));
        return start(command, LISTENS, "", data);
    }

    /** The same endpoints in Spring. */
    static Server spring(Jdk jdk, Path jar, String database, String... jvm) throws IOException {
        var command = command(jdk, jvm, jar);
        command.add("--spring.datasource.url=" + database);
        return start(command, STARTED, "http://127.0.0.1:", Files.createTempDirectory("sluice-benchmark"));
    }

    /** Options of the JVM to try out with all servers are taken from SLUICE_BENCHMARK_OPTIONS. */
    private static List<String> command(Jdk jdk, String[] jvm, Path jar) {
        var command = new ArrayList<String>(List.of(jdk.java()));
        var given = System.getenv("SLUICE_BENCHMARK_OPTIONS");
        if (given != null && !given.isBlank()) {
            command.addAll(List.of(given.strip().split(" +", -1)));
        }
        command.addAll(List.of(jvm));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static Server start(List<String> command, Pattern ready, String prefix, Path data) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("SLUICE_BOOTSTRAP_KEY", KEY);
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ready.matcher(line);
            if (found.find()) {
                return new Server(process, prefix + found.group(1), data, output);
            }
        }
        throw new IOException(command + " did not start");
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** Where it keeps the bytes of assets, unless it was told otherwise. */
    Path objects() {
        return data.resolve("objects");
    }

    /** The answer to a request with the key of the first user. */
    HttpResponse<String> answer(String method, String path) throws IOException, InterruptedException {
        return answer(method, path, "");
    }

    /** The answer to a request with a body in JSON. */
    HttpResponse<String> answer(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + KEY)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The memory that it has in use, in megabytes. */
    double megabytes() {
        return Memory.now(pid());
    }

    /** The most that it ever had. */
    double mostMegabytes() {
        return Memory.most(pid());
    }

    @Override
    public void close() throws IOException {
        Commands.end(process.toHandle());
        output.close();
        Folders.delete(data);
    }
}
