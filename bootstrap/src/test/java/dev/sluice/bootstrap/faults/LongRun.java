package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Rounds of {@link RandomRun}, as many as wanted, on one database after the other; each says in a line what it came to,
 * and the last line is the sum.
 *
 * <p>Arguments: {@code H2} or {@code POSTGRESQL}, the number of faults, the number of nodes, a folder, and what goes wrong
 * as {@link Faults} calls it. The seed of the first round is {@code -Dfaults.seed=…}; the others follow from it.
 */
final class LongRun {
    private static final int FAULTS_PER_ROUND = 10;
    private static final int ROUNDS_PER_DATABASE = 10;

    private LongRun() {}

    /** Ends with exit code 1 if anything was wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var kind = Kind.valueOf(arguments[0]);
        int faults = Integer.parseInt(arguments[1]);
        int nodes = Integer.parseInt(arguments[2]);
        var folder = Files.createTempDirectory(Path.of(arguments[3]), "long");
        var kinds = Faults.valueOf(arguments[4]);
        long seed = Seed.next();
        var sum = new Report(seed, 0, 0, 0, 0, List.of());
        for (int round = 0; sum.faults() < faults; ) {
            var place = Files.createDirectory(folder.resolve("database" + round));
            try (var cluster = kinds.cluster(kind, place, nodes)) {
                for (int end = round + ROUNDS_PER_DATABASE; round < end && sum.faults() < faults; round++) {
                    cluster.start();
                    var report = new RandomRun(seed + round, 4, 6, FAULTS_PER_ROUND, kinds.fault()).on(cluster);
                    print("round " + round + ", " + report);
                    sum = sum.plus(report);
                }
            }
        }
        print("in all, from " + sum);
        System.exit(sum.violations().isEmpty() ? 0 : 1);
    }

    private static void print(String line) {
        PrintStream out = System.out;
        out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
