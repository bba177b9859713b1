package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;

/** What the drain and the deletion of bytes fail at, the libraries first. */
final class DrainFailures {
    private static final int MOST = 200;

    private DrainFailures() {}

    static void run(Invocation run) {
        var libraries = run.server().get(DrainCommands.PATH).path("failures");
        var bytes = run.server().get("/api/admin/reclaim/failures?limit=" + MOST);
        var both = JsonNodeFactory.instance.objectNode();
        both.set("libraries", libraries);
        both.set("bytes", bytes);
        run.screen().show(both, text(libraries, bytes));
    }

    private static String text(JsonNode libraries, JsonNode bytes) {
        var notes = bytes.path("data");
        return (libraries.isEmpty() ? "No library fails." : libraries(libraries)) + "\n\n"
                + (notes.isEmpty() ? "All bytes that were to be deleted are deleted, or will be." : notes(notes))
                + (bytes.path("has_more").asBoolean() ? "\n… and more" : "");
    }

    private static String libraries(JsonNode libraries) {
        var table = new Table(List.of(
                Column.left("LIBRARY"),
                Column.left("OWNER"),
                Column.right("ATTEMPTS"),
                Column.left("NEXT"),
                Column.left("REASON")));
        for (var node : libraries) {
            var failure = new Fields(node);
            table.add(
                    failure.text("library_id"),
                    failure.text("owner_id"),
                    Wording.number(failure.number("attempts")),
                    failure.time("retry_at").orElse(null),
                    failure.text("last_error"));
        }
        return table.toString();
    }

    private static String notes(JsonNode notes) {
        var table = new Table(List.of(
                Column.left("NOTE"),
                Column.left("BYTES NOTED"),
                Column.right("ASSETS"),
                Column.right("ATTEMPTS"),
                Column.left("NEXT"),
                Column.left("REASON")));
        for (var node : notes) {
            var failure = new Fields(node);
            table.add(
                    failure.text("id"),
                    failure.time("since").orElse(null),
                    Wording.number(failure.number("assets")),
                    Wording.number(failure.number("attempts")),
                    failure.time("retry_at").orElse(null),
                    failure.text("last_error"));
        }
        return table.toString();
    }
}
