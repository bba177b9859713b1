package dev.sluice.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of one's own, and copies of its databases. */
final class Postgres implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 8L << 30;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final Path folder;

    private Postgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts one that waits for its disk, or one that lives in memory if there is some to spare. */
    static Postgres start(boolean fsync) throws IOException, SQLException {
        var folder = fsync || !isRoomy(MEMORY)
                ? Files.createTempDirectory("sluice-benchmark")
                : Files.createTempDirectory(MEMORY, "sluice-benchmark");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", fsync ? "on" : "off")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "16GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        var postgres = new Postgres(server, folder);
        postgres.run("postgres", "create extension pg_stat_statements");
        return postgres;
    }

    private static boolean isRoomy(Path folder) throws IOException {
        return Files.isDirectory(folder) && Files.getFileStore(folder).getUsableSpace() > ROOM;
    }

    int port() {
        return server.getPort();
    }

    /** The process all others of the server come from. */
    long pid() throws IOException {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port(), database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    void create(String database) throws SQLException {
        run("postgres", "create database " + database);
    }

    /** A copy of all files of a database that nobody is connected to, in place of an older one. */
    void copy(String template, String database) throws SQLException {
        drop(database);
        run("postgres", "create database %s template %s strategy file_copy".formatted(database, template));
    }

    void drop(String database) throws SQLException {
        run("postgres", "drop database if exists " + database + " with (force)");
    }

    void run(String database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                boolean unused = statement.execute(sql);
            }
        }
    }

    /** The statements that took most of the time since it was started, for whoever looks for a limit. */
    List<String> dearest(int most) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select calls, mean_exec_time * 1000, regexp_replace(query, '\\s+', ' ', 'g')
                        from pg_stat_statements order by total_exec_time desc limit %d
                        """.formatted(most))) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add("%d × %.0f µs: %s".formatted(rows.getLong(1), rows.getDouble(2), rows.getString(3)));
            }
            return lines;
        }
    }

    @Override
    public void close() throws IOException {
        var postmaster = ProcessHandle.of(pid());
        server.close();
        postmaster.ifPresent(Commands::end);
    }
}
