package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Client;
import dev.sluice.bootstrap.CommandRun;
import dev.sluice.bootstrap.Installation;
import dev.sluice.bootstrap.Tables;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The servers of one installation. */
final class Cluster implements AutoCloseable {
    private static final int TRACE = 40;
    private static final double FAR_SECONDS = Duration.ofDays(99).toSeconds();

    private final Site site;
    private final List<Node> nodes;
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private final AtomicLong failuresOfStore = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Cluster(Site site, List<Node> nodes) {
        this.site = site;
        this.nodes = List.copyOf(nodes);
    }

    /** Starts the servers that do not run. */
    void start() {
        nodes.stream().filter(node -> !node.isRunning()).forEach(Node::start);
    }

    Site site() {
        return site;
    }

    HttpClient http() {
        return http;
    }

    Node any(RandomGenerator random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Where one of those that run listens, frozen ones among them; empty if none does. */
    Optional<URI> address(RandomGenerator random) {
        var addresses = new ArrayList<URI>();
        nodes.forEach(node -> node.address().ifPresent(addresses::add));
        return addresses.isEmpty() ? Optional.empty() : Optional.of(addresses.get(random.nextInt(addresses.size())));
    }

    /** A client of the first server, which has to run. */
    Client client() {
        return new Client(nodes.get(0).address().orElseThrow(), Installation.KEY, http);
    }

    /** Notes that a server could not put bytes where they belong, and has said so. */
    void noteFailureOfStore() {
        failuresOfStore.incrementAndGet();
    }

    /** How often that has happened. */
    long failuresOfStore() {
        return failuresOfStore.get();
    }

    /** Whether one server says that its clock is far ahead of the database's, and another that it is far behind. */
    boolean hasClocksOff() {
        var nodes = client().get("/api/admin/drain").expect(200).get("nodes");
        var offsets = new ArrayList<Double>();
        nodes.forEach(node -> offsets.add(node.get("clock_offset_seconds").doubleValue()));
        return offsets.stream().anyMatch(offset -> offset > FAR_SECONDS)
                && offsets.stream().anyMatch(offset -> offset < -FAR_SECONDS);
    }

    /** Notes something that should not be. */
    void report(String finding) {
        findings.add(finding);
    }

    /** What servers that run have logged about a request. */
    String log(String request) {
        return nodes.stream()
                .flatMap(node -> node.log().stream()
                        .dropWhile(line -> !(line.contains(request) && line.contains("ERROR")))
                        .limit(TRACE))
                .collect(Collectors.joining("\n"));
    }

    /** What was reported since the last time. */
    List<String> takeFindings() {
        var taken = List.copyOf(findings);
        findings.removeAll(taken);
        return taken;
    }

    /** What {@code sluice verify} says is wrong; the file of H2 has to be free. */
    String verify() {
        var arguments = new ArrayList<>(List.of("verify", "--checksums"));
        arguments.addAll(site.installation().flags());
        var run = CommandRun.of(site.secrets(), arguments.toArray(String[]::new));
        return run.exitCode() == 0 ? "" : "exit code " + run.exitCode() + "\n" + run.out() + run.err();
    }

    /** The tables; the file of H2 has to be free. */
    Tables tables() {
        return new Tables(site.installation());
    }

    boolean isEmbedded() {
        return site.installation().url().startsWith("jdbc:h2:");
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        site.close();
    }
}
