package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What people do with a library of very many assets, how long that takes, and by which plans: a table in Markdown for each
 * database, as it stands in docs/performance.md.
 *
 * <p>Arguments: a folder for H2's file, and how many assets. H2 would answer the same question twice from memory; it is told
 * not to.
 */
final class LargeLibraryTable {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 31;
    private static final int MOST_AT_A_TIME = 200;

    /** Ten years of photos. */
    private static final Duration SPAN = Duration.ofDays(3_650);

    private static final Pattern H2_STEP =
            Pattern.compile("/\\* (?:PUBLIC\\.)?(ASSET_\\w+|PRIMARY_KEY_E\\w*|index sorted|group sorted)");
    private static final Pattern POSTGRES_STEP = Pattern.compile(
            "((?:Index Only|Index|Bitmap Index|Bitmap Heap|Seq) Scan(?: Backward)?(?: using \\w+)?(?= on asset))");

    private final PrintStream out = System.out;

    private LargeLibraryTable() {}

    /** Prints the tables. */
    public static void main(String[] arguments) throws IOException {
        var table = new LargeLibraryTable();
        var file = Files.createTempDirectory(Path.of(arguments[0]), "large").resolve("library");
        int assets = Integer.parseInt(arguments[1]);
        table.print("H2, a file", Pools.over("jdbc:h2:file:" + file + ";OPTIMIZE_REUSE_RESULTS=0"), "explain", assets);
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            table.print(
                    "PostgreSQL, fsync on",
                    Pools.over(server.getJdbcUrl("postgres", "postgres")),
                    "explain (costs off)",
                    assets);
        }
        System.exit(0);
    }

    private void print(String title, DataSource database, String explain, int assets) {
        var scene = new Scene(database);
        var library = scene.largeLibrary(assets, SPAN.dividedBy(assets));
        scene.jdbi.useHandle(handle -> handle.execute(explain.equals("explain") ? "analyze" : "vacuum analyze"));
        var explained = new ExplainedStatements(database, explain, aboutAssets());
        var ids = scene.assetsByCapture(library);
        var watched = new Scene(JdbcPersistence.over(explained.dataSource()), scene.jdbi);
        var deeds = LargeLibraryDeed.all(scene.useCases, scene.actor, library, ids);
        var explainedDeeds = LargeLibraryDeed.all(watched.useCases, scene.actor, library, ids);

        out.printf("%n%s, %,d assets%n%n| | median | read by |%n|---|---:|---|%n", title, assets);
        for (int index = 0; index < deeds.size(); index++) {
            var median = median(deeds.get(index));
            var plan = plan(explainedDeeds.get(index), explained);
            out.printf("| %s | %.2f ms | %s |%n", deeds.get(index).name(), median.toNanos() / 1e6, plan);
        }
        printEmptying(scene, library, ids.subList(0, assets / 2));
    }

    /** Once: it cannot be undone. */
    private void printEmptying(Scene scene, LibraryId library, List<AssetId> ids) {
        for (int from = 0; from < ids.size(); from += MOST_AT_A_TIME) {
            var some = ids.subList(from, Math.min(from + MOST_AT_A_TIME, ids.size()));
            var unused = scene.useCases.trashAssets().trash(scene.actor, library, some);
        }
        long begun = System.nanoTime();
        var emptied = scene.useCases.emptyTrash().empty(scene.actor, library, (long) ids.size());
        double millis = (System.nanoTime() - begun) / 1e6;
        out.printf("| emptying the trash of %,d assets, once | %.2f ms | `library` |%n", ids.size(), millis);
        if (emptied.contents().trashedAssets() != 0) {
            throw new IllegalStateException("the trash is not empty: " + emptied);
        }
    }

    private static String plan(LargeLibraryDeed deed, ExplainedStatements explained) {
        deed.before().run();
        var unused = explained.plans();
        deed.deed().run();
        return explained.plans().stream()
                .flatMap(LargeLibraryTable::summary)
                .distinct()
                .map(step -> "`" + step + "`")
                .collect(Collectors.joining(", "));
    }

    private static Duration median(LargeLibraryDeed deed) {
        var took = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            deed.before().run();
            long begun = System.nanoTime();
            deed.deed().run();
            if (round >= 0) {
                took[round] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(took);
        return Duration.ofNanos(took[ROUNDS / 2]);
    }

    private static Stream<String> summary(String plan) {
        var pattern = plan.contains("/* ") ? H2_STEP : POSTGRES_STEP;
        return pattern.matcher(plan)
                .results()
                .map(found -> found.group(1).strip().replaceAll("\\s+", " "));
    }

    private static Predicate<String> aboutAssets() {
        return Pattern.compile("(?s)(select|with|update)\\b.*\\basset\\b.*").asMatchPredicate();
    }
}
