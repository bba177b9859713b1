package dev.sluice.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this process, and a database of it for whoever asks. */
public final class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of a new database. */
    public static String freshDatabase() {
        var name = "test" + DATABASES.incrementAndGet();
        run("create database " + name);
        return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(SERVER.getPort(), name);
    }

    /** Lets nobody into a database any more, and throws out who is in. */
    static void close(String url) {
        var name = name(url);
        run("alter database " + name + " with allow_connections false");
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /** Lets everybody in again. */
    static void open(String url) {
        run("alter database " + name(url) + " with allow_connections true");
    }

    /** Gives a database a clock of its own, which is this much ahead, and throws out who has not seen it yet. */
    static void turnClock(String url, Duration ahead) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            boolean unused = statement.execute("""
                    create or replace function public.clock_timestamp() returns timestamptz language sql volatile
                    as 'select pg_catalog.clock_timestamp() + interval ''%d seconds'' '""".formatted(ahead.toSeconds()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        run("alter database " + name(url) + " set search_path = public, pg_catalog");
        run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name(url) + "'");
    }

    private static String name(String url) {
        return url.replaceFirst(".*/(\\w+)\\?.*", "$1");
    }

    private static void run(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The servers under test are killed, not the database, so it need not wait for its disk. */
    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
