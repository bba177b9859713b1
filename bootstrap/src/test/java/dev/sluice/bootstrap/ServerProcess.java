package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A server in a process of its own, as operators start it: the packaged jar. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LISTENING = "listening on ";

    private final Process process;
    private final Output out;
    private final Output err;

    private ServerProcess(Process process) {
        this.process = process;
        this.out = Output.of(process.getInputStream());
        this.err = Output.of(process.getErrorStream());
    }

    /** A server on an installation, listening on some free port. */
    public static ServerProcess serve(Installation installation, String... flags) {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(installation.flags());
        arguments.addAll(Arrays.asList(flags));
        var server = run(Map.of("SLUICE_BOOTSTRAP_KEY", Installation.KEY), arguments);
        server.awaitReady();
        return server;
    }

    /** Any command line. */
    public static ServerProcess run(Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // For a quick start; what is computed here is little.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("server.jar")));
        command.addAll(arguments);
        return start(environment, command);
    }

    /** Any command that may come to be a server. */
    public static ServerProcess start(Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLUICE_"));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until it says that it listens. */
    public void awaitReady() {
        Awaitility.await("the server").atMost(PATIENCE).until(() -> isListening() || !process.isAlive());
        assertThat(isListening()).as("stderr: %s", err.lines()).isTrue();
    }

    /** Where it listens. */
    public URI address() {
        return out.lines().stream()
                .filter(line -> line.startsWith(LISTENING))
                .map(line -> URI.create(line.substring(LISTENING.length())))
                .findFirst()
                .orElseThrow();
    }

    /** A client for the first user. */
    public Client client() {
        return new Client(address(), Installation.KEY);
    }

    public List<String> out() {
        return out.lines();
    }

    public List<String> err() {
        return err.lines();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        int unused = awaitExit();
    }

    /** Asks it to end, as {@code kill} does; {@code Process.destroy} would not listen to its last words. */
    public void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
    }

    /** Waits for its end, and returns its exit code once all it has printed is read. */
    public int awaitExit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the process has ended")
                    .isTrue();
            out.awaitEnd();
            err.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isListening() {
        return out.lines().stream().anyMatch(line -> line.startsWith(LISTENING));
    }
}
