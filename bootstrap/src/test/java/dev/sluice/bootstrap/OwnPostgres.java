package dev.sluice.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A real PostgreSQL that dies and comes back. */
public final class OwnPostgres implements AutoCloseable {
    private final EmbeddedPostgres first;
    private final Path folder;

    private OwnPostgres(EmbeddedPostgres first, Path folder) {
        this.first = first;
        this.folder = folder;
    }

    /**
     * Started in an empty folder. Nobody cuts the power, so it need not wait for its disk; but a commit has to be written when it
     * is acknowledged, which those who start PostgreSQL for tests turn off.
     */
    public static OwnPostgres start(Path folder) {
        try {
            var data = Files.createDirectories(folder);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            return new OwnPostgres(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return first.getPort();
    }

    /** The address of its only database, by way of this port. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    /** What {@code pg_ctl stop -m immediate} does, and {@code start} afterwards: transactions under way never were. */
    public void dieAndComeBack(Duration away) throws InterruptedException {
        var postmaster = postmaster();
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        Signals.send("QUIT", postmaster.pid());
        try {
            var unused = postmaster.onExit().get();
            Thread.sleep(away.toMillis());
            var unusedToo = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("again.log").toFile())
                    .start();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Until.holds("PostgreSQL is back", this::isUp);
    }

    private boolean isUp() {
        try (var connection = DriverManager.getConnection(url(port()))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            first.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
