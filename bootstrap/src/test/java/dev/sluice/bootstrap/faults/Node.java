package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.ServerProcess;
import dev.sluice.bootstrap.Signals;
import dev.sluice.bootstrap.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A place for a server, that is started, frozen and killed again and again. */
final class Node implements AutoCloseable {
    private final Map<String, String> environment;
    private final List<String> command;
    private final Wire wire = Wire.to(this::port);
    private final AtomicReference<@Nullable ServerProcess> process = new AtomicReference<>();
    private volatile boolean frozen;

    /** With what starts the server. */
    Node(Map<String, String> environment, List<String> command) {
        this.environment = Map.copyOf(environment);
        this.command = List.copyOf(command);
    }

    void start() {
        var server = ServerProcess.start(environment, command);
        server.awaitReady();
        process.set(server);
    }

    /** As {@code kill -9} does. */
    void kill() {
        var server = process.getAndSet(null);
        if (server != null) {
            server.kill();
            frozen = false;
        }
    }

    /** As an operator ends it. */
    void stop() {
        var server = process.getAndSet(null);
        if (server != null) {
            server.terminate();
            int unused = server.awaitExit();
        }
    }

    void freeze() {
        signal("STOP");
        frozen = true;
    }

    void thaw() {
        signal("CONT");
        frozen = false;
    }

    boolean isUp() {
        return process.get() != null && !frozen;
    }

    /** Where clients find it, by way of the wire; empty if it does not run. */
    Optional<URI> address() {
        return isRunning() ? Optional.of(URI.create("http://127.0.0.1:" + wire.port())) : Optional.empty();
    }

    /** What lies between it and its clients. */
    Wire wire() {
        return wire;
    }

    boolean isRunning() {
        return process.get() != null;
    }

    /** Lets it make no file longer than this; {@code unlimited} if it may again. */
    void limitFiles(String bytes) {
        var server = process.get();
        if (server != null) {
            Signals.limitFiles(server.pid(), bytes);
        }
    }

    /** Where it listens, or a port at which nobody does. */
    private int port() {
        var server = process.get();
        return server == null ? 0 : server.address().getPort();
    }

    /** What it has logged. */
    List<String> log() {
        return Optional.ofNullable(process.get()).map(ServerProcess::err).orElse(List.of());
    }

    @Override
    public void close() {
        kill();
        wire.close();
    }

    private void signal(String name) {
        var server = process.get();
        if (server != null) {
            Signals.send(name, server.pid());
        }
    }
}
