package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.cli.Table.Column;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the drain of all nodes is doing, as a list of facts and a table of nodes. */
final class DrainOverview {
    private DrainOverview() {}

    static void run(Invocation run) {
        var overview = run.server().get(DrainCommands.PATH);
        run.screen().show(overview, facts(new Fields(overview)) + "\n\n" + nodes(overview));
    }

    private static String facts(Fields of) {
        return Stream.of(
                        line("drain", DrainCommands.state(of.inner("orders"))),
                        line("due", libraries(of, "due") + ", " + Wording.count(of.number("due_assets"), "asset")),
                        age(of),
                        line("overdue", libraries(of, "overdue")),
                        line("draining", libraries(of, "draining")),
                        line("held", libraries(of, "held")),
                        of.number("undecided_brakes") == 0
                                ? ""
                                : line("brakes", of.number("undecided_brakes") + " to decide about"),
                        of.time("next_due_at")
                                .map(time -> line("next due", time))
                                .orElse(""),
                        line(
                                "failing",
                                Wording.count(of.object().path("failures").size(), "library", "libraries")),
                        line("bytes", Wording.count(of.number("reclaim_assets"), "asset") + " to be deleted"),
                        line("undeleted", Wording.count(of.number("reclaim_failures"), "note")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String age(Fields of) {
        return of.instant("oldest_due_at")
                .flatMap(oldest -> of.instant("at").map(now -> Duration.between(oldest, now)))
                .map(age -> line("oldest", Wording.duration(age)))
                .orElse("");
    }

    private static String libraries(Fields of, String which) {
        return Wording.count(of.number(which + "_libraries"), "library", "libraries");
    }

    private static String line(String label, String value) {
        return "%-10s %s".formatted(label, value);
    }

    private static String nodes(JsonNode overview) {
        var table = new Table(List.of(
                Column.left("NODE"),
                Column.left("STARTED"),
                Column.left("LAST SEEN"),
                Column.right("CLOCK"),
                Column.right("WORKERS"),
                Column.right("PURGED"),
                Column.right("SIZE"),
                Column.left("PURGES NOTHING BECAUSE")));
        overview.path("nodes").forEach(node -> add(table, new Fields(node)));
        return table.toString();
    }

    private static void add(Table table, Fields node) {
        table.add(
                node.text("node"),
                node.time("started_at").orElse(null),
                node.time("last_tick_at").orElse(null),
                "%+.1f s".formatted(node.object().path("clock_offset_seconds").asDouble()),
                Wording.number(node.number("workers")),
                Wording.number(node.number("purged_assets")),
                Wording.size(node.number("purged_bytes")),
                node.maybe("obstacle").orElse(null));
    }
}
