package dev.sluice.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assets purged a second, beside statements that delete as many; and what a restore notices of it. */
final class Drain implements Question {
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String ONE = "one_library";
    private static final String FOUR = "four_libraries";

    /** As a server and an embedder have it if they say nothing. */
    private static final int DEFAULT_BATCH = 5_000;

    @Override
    public Table ask(Effort effort) throws Exception {
        try (var postgres = Postgres.start(false)) {
            var one = seed(postgres, ONE, 1, effort.rows());
            var rows = new ArrayList<Row>();
            rows.addAll(besideStatements(new DrainRuns(one, 1, effort.rows()), effort));
            if (!effort.quick()) {
                var four = seed(postgres, FOUR, 4, effort.rows() / 4);
                rows.addAll(byWorkers(new DrainRuns(four, 4, effort.rows()), effort));
            }
            rows.addAll(besideRestores(new Restores(postgres, ONE, OWNER, DEFAULT_BATCH), effort));
            return new Table("The drain beside a DELETE", rows, List.of("Dearest statements: " + postgres.dearest(8)));
        }
    }

    private static Libraries seed(Postgres postgres, String database, int libraries, int assets) throws Exception {
        postgres.create(database);
        Embedded.over(postgres.url(database)).close();
        var seeds = new Libraries(postgres, database, OWNER);
        seeds.create(Libraries.FIRST, libraries);
        for (int number = Libraries.FIRST; number < Libraries.FIRST + libraries; number++) {
            seeds.fill(number, assets);
        }
        seeds.create(DrainRuns.WARMING, 1);
        seeds.fill(DrainRuns.WARMING, DrainRuns.WARMING_ASSETS);
        seeds.makeDue(DrainRuns.WARMING);
        postgres.run(database, DrainRuns.OUTBOX);
        seeds.settle();
        return seeds;
    }

    private static List<Row> besideStatements(DrainRuns runs, Effort effort) throws Exception {
        var unused = Side.interleaved(1, runs.sluice(1_000, 1), runs.sluice(DEFAULT_BATCH, 1));
        int[] sizes = effort.quick() ? new int[] {DEFAULT_BATCH} : new int[] {100, 1_000, 5_000, 20_000};
        var sides = new ArrayList<Side>(
                List.of(runs.delete(), runs.deleteWithOutbox(), runs.sluiceBesideOldSnapshot(DEFAULT_BATCH)));
        for (int size : sizes) {
            sides.add(runs.sluice(size, 1));
        }
        for (int size : sizes) {
            sides.add(runs.naive(size));
        }
        var measured = Side.interleaved(effort.rounds(), sides.toArray(Side[]::new));
        var rows = new ArrayList<Row>();
        for (int index = 0; index < sizes.length; index++) {
            var sluice = measured.get(3 + index);
            var naive = measured.get(3 + sizes.length + index);
            boolean usual = sizes[index] == DEFAULT_BATCH;
            rows.add(row(sluice, measured.get(1), usual ? Target.atLeast(0.6, 1.0) : null));
            if (usual) {
                rows.add(row(sluice, measured.get(0), null));
                rows.add(row(measured.get(2), sluice, Target.atLeast(0.85, 0.95)));
            }
            rows.add(row(sluice, naive, usual ? Target.atLeast(1.5, 2.5) : null));
        }
        return rows;
    }

    private static List<Row> byWorkers(DrainRuns runs, Effort effort) throws Exception {
        var measured = Side.interleaved(
                effort.rounds(),
                runs.sluice(DEFAULT_BATCH, 1),
                runs.sluice(DEFAULT_BATCH, 2),
                runs.sluice(DEFAULT_BATCH, 4));
        return List.of(row(measured.get(1), measured.get(0), null), row(measured.get(2), measured.get(0), null));
    }

    private static Row row(Measured one, Measured other, @Nullable Target target) {
        return Row.ratio("drain", "assets per second", one, other, target);
    }

    private static List<Row> besideRestores(Restores restores, Effort effort) throws Exception {
        var idle = new ArrayList<Sample>();
        var busy = new ArrayList<Sample>();
        var all = new ArrayList<Double>();
        var unused = restores.during(true);
        for (int round = 0; round < effort.rounds(); round++) {
            idle.add(Sample.of(Spread.of(restores.during(false)).median()));
            var during = restores.during(true);
            busy.add(Sample.of(Spread.of(during).median()));
            all.addAll(during);
        }
        var slowest = new Measured(
                "the slowest in a hundred of %d".formatted(all.size()), List.of(Sample.of(Spread.quantile(all, 0.99))));
        return List.of(
                Row.ratio(
                        "restore, medians",
                        "ms",
                        new Measured("during a drain of the same library", busy),
                        new Measured("idle", idle),
                        Target.atMost(3, 1.5)),
                Row.alone("restore during a drain", "ms", slowest, Target.atMost(50, 20)));
    }
}
