package dev.sluice.benchmarks;

import dev.sluice.application.DrainStep;
import dev.sluice.application.UseCases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Ways to delete all assets of some libraries, each on a fresh copy of the same database.
 *
 * @param count how many libraries, numbered from the first on
 * @param rows how many assets they have together
 */
record DrainRuns(Libraries libraries, int count, int rows) {
    private static final String COPY = "drained";

    /** A library that is drained before the clock starts, by and by, so that a connection knows its statements. */
    static final int WARMING = Libraries.FIRST + 100;

    static final int WARMING_ASSETS = 2_000;
    private static final int WARMING_BATCH = 50;

    /** The records of what was deleted, one row for each asset, as others keep them. */
    static final String OUTBOX = """
            create table outbox (
                id bigint generated always as identity primary key,
                asset_id uuid not null,
                bytes bigint not null,
                created_at timestamptz not null default now())
            """;

    private static final String NAIVE = """
            with gone as (
                delete from asset where id in (
                    select id from asset where library_id = '%s' limit ? for update skip locked)
                returning id, bytes)
            insert into outbox (asset_id, bytes) select id, bytes from gone
            """.formatted(id(Libraries.FIRST));

    /** The drain, by so many threads and in batches of so many. */
    Side sluice(int batch, int workers) {
        return new Side("Sluice, %,d a batch, %d at a time".formatted(batch, workers), () -> drained(batch, workers));
    }

    /** The same while somebody has a snapshot open from before. */
    Side sluiceBesideOldSnapshot(int batch) {
        return new Side("Sluice, %,d a batch, beside an old snapshot".formatted(batch), () -> {
            copy();
            try (var reader = postgres().connect(COPY)) {
                reader.setAutoCommit(false);
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                execute(reader, "select count(*) from library");
                return drain(batch, 1);
            }
        });
    }

    /** One statement that keeps no record. */
    Side delete() {
        return new Side(
                "(a) one DELETE", () -> once("delete from asset where library_id <> '%s'".formatted(id(WARMING))));
    }

    /** One statement that keeps a record of each asset. */
    Side deleteWithOutbox() {
        return new Side("(b) one DELETE with outbox rows", () -> once("""
                with gone as (delete from asset where library_id <> '%s' returning id, bytes)
                insert into outbox (asset_id, bytes) select id, bytes from gone
                """.formatted(id(WARMING))));
    }

    /** Batches as they are often written. */
    Side naive(int batch) {
        return new Side("(c) naive, %,d a batch".formatted(batch), () -> {
            copy();
            try (var connection = postgres().connect(COPY);
                    var statement = connection.prepareStatement(NAIVE)) {
                statement.setInt(1, batch);
                return measured(Map.of("database", postgres().pid()), () -> {
                    int deleted = statement.executeUpdate();
                    while (deleted > 0) {
                        deleted = statement.executeUpdate();
                    }
                });
            }
        });
    }

    private Sample once(String sql) throws Exception {
        copy();
        try (var connection = postgres().connect(COPY)) {
            return measured(Map.of("database", postgres().pid()), () -> execute(connection, sql));
        }
    }

    private Sample drained(int batch, int workers) throws Exception {
        copy();
        return drain(batch, workers);
    }

    private Sample drain(int batch, int workers) throws Exception {
        try (var embedded = Embedded.over(postgres().url(COPY))) {
            var processes = Map.of(
                    "Sluice",
                    ProcessHandle.current().pid(),
                    "database",
                    postgres().pid());
            drain(embedded.useCases(), WARMING_BATCH, workers);
            for (int number = Libraries.FIRST; number < Libraries.FIRST + count; number++) {
                libraries.in(COPY).makeDue(number);
            }
            return measured(processes, () -> drain(embedded.useCases(), batch, workers));
        }
    }

    private static void drain(UseCases useCases, int batch, int workers) throws Exception {
        var executor = Executors.newFixedThreadPool(workers);
        try {
            var tasks = new ArrayList<Callable<Void>>();
            for (int worker = 0; worker < workers; worker++) {
                tasks.add(() -> {
                    var step = useCases.drainBatch().drain(batch);
                    while (!(step instanceof DrainStep.Idle)) {
                        if (step instanceof DrainStep.Failed failed) {
                            throw failed.cause();
                        }
                        step = useCases.drainBatch().drain(batch);
                    }
                    return null;
                });
            }
            for (var task : executor.invokeAll(tasks)) {
                var unused = task.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private Sample measured(Map<String, Long> processes, Work work) throws Exception {
        var cpu = Cpu.of(processes);
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        var costs = cpu.each(rows);
        requireNothingLeft();
        return new Sample(rows / seconds, costs);
    }

    private Postgres postgres() {
        return libraries.postgres();
    }

    private void copy() throws SQLException {
        postgres().copy(libraries.database(), COPY);
    }

    private static UUID id(int number) {
        return Libraries.id(number);
    }

    private void requireNothingLeft() throws SQLException {
        try (var connection = postgres().connect(COPY);
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select 1 from asset where library_id <> '%s' limit 1".formatted(id(WARMING)))) {
            if (found.next()) {
                throw new IllegalStateException("there are assets left in " + COPY);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }
}
