package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation;
import dev.sluice.bootstrap.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A place for a server, that is started, frozen and killed again and again. */
final class Node implements AutoCloseable {
    private final List<String> command;
    private final AtomicReference<@Nullable ServerProcess> process = new AtomicReference<>();
    private volatile boolean frozen;

    /** With the command line that starts the server. */
    Node(List<String> command) {
        this.command = List.copyOf(command);
    }

    void start() {
        var server = ServerProcess.start(Map.of("SLUICE_BOOTSTRAP_KEY", Installation.KEY), command);
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

    /** Where it listens, empty if it does not run. */
    Optional<URI> address() {
        return Optional.ofNullable(process.get()).map(ServerProcess::address);
    }

    /** What it has logged. */
    List<String> log() {
        return Optional.ofNullable(process.get()).map(ServerProcess::err).orElse(List.of());
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        var server = process.get();
        if (server != null) {
            Signal.send(name, server.pid());
        }
    }

    /** Signals that the JDK does not know. */
    static final class Signal {
        private Signal() {}

        static void send(String name, long process) {
            try {
                int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                        .start()
                        .waitFor();
                if (code != 0) {
                    throw new IllegalStateException("kill -" + name + " ended with " + code);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
