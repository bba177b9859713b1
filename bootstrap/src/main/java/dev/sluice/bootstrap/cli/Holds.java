package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What keeps libraries and single assets from being purged. */
final class Holds {
    private static final String REASON = "--reason";
    private static final int PAGE = 200;

    private Holds() {}

    /** Why something is held, which has to be said. */
    static ArgSpec reason() {
        return OptionSpec.builder(REASON)
                .type(String.class)
                .required(true)
                .paramLabel("<text>")
                .description("Why, for others and for the records.")
                .build();
    }

    static void holdLibrary(Invocation run) {
        var library = hold(run, LibraryCommands.path(run));
        run.screen()
                .show(
                        library,
                        "%s is held. Nothing of it is purged until it is released."
                                .formatted(LibraryCommands.name(new Fields(library))));
    }

    static void releaseLibrary(Invocation run) {
        var library = run.server().delete(LibraryCommands.path(run) + "/hold");
        run.screen().show(library, "%s is not held.".formatted(LibraryCommands.name(new Fields(library))));
    }

    static void holdAsset(Invocation run) {
        var asset = hold(run, AssetCommands.path(run));
        run.screen()
                .show(
                        asset,
                        "%s is held. It is not purged until it is released, nor is anything of its library while that is in the trash."
                                .formatted(new Fields(asset).text("asset_id")));
    }

    static void releaseAsset(Invocation run) {
        var asset = run.server().delete(AssetCommands.path(run) + "/hold");
        run.screen().show(asset, "%s is not held.".formatted(new Fields(asset).text("asset_id")));
    }

    /** The assets of a library that are held by themselves. */
    static void list(Invocation run) {
        var held = all(run.server(), LibraryCommands.path(run) + "/holds?limit=" + PAGE);
        var table = new Table(List.of(
                Column.left("ASSET"), Column.left("HELD SINCE"), Column.left("TRASHED"), Column.left("REASON")));
        held.forEach(node -> add(table, new Fields(node)));
        run.screen().show(held, held.isEmpty() ? "No asset of it is held." : table.toString());
    }

    private static void add(Table table, Fields asset) {
        table.add(
                asset.text("asset_id"),
                asset.time("held_since").orElse(null),
                asset.time("trashed_at").orElse(null),
                asset.maybe("hold_reason").orElse(null));
    }

    private static JsonNode hold(Invocation run, String path) {
        var body = JsonNodeFactory.instance.objectNode();
        run.option(REASON).ifPresent(reason -> body.put("reason", reason));
        return run.server().put(path + "/hold", body);
    }

    private static ArrayNode all(Server server, String path) {
        var held = JsonNodeFactory.instance.arrayNode();
        JsonNode page;
        do {
            var after = held.isEmpty()
                    ? ""
                    : "&starting_after_id="
                            + held.get(held.size() - 1).path("asset_id").asText();
            page = server.get(path + after);
            page.path("data").forEach(held::add);
        } while (page.path("has_more").asBoolean() && !page.path("data").isEmpty());
        return held;
    }
}
