package dev.sluice.bootstrap.cli;

import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Listing libraries, their way to the trash and back, and what keeps them from being purged. */
public final class LibraryCommands {
    private static final String STATE = "--state";

    private LibraryCommands() {}

    /** The command with all that are below it. */
    public static CommandSpec command(Map<String, String> environment) {
        var list = RemoteCommand.of(
                environment,
                "Lists your libraries, in order of creation.",
                LibraryCommands::list,
                RemoteCommand.option(STATE, "state", "Only live or trashed ones; default all."));
        var trash = RemoteCommand.of(
                environment, "Puts a library in the trash, with all that is in it.", LibraryCommands::trash, library());
        var restore = RemoteCommand.of(
                environment,
                "Gets a library back from the trash, and tells what came back.",
                LibraryCommands::restore,
                library());
        var hold = RemoteCommand.of(
                environment,
                "Holds a library, so that nothing of it is purged.",
                Holds::holdLibrary,
                library(),
                Holds.reason());
        var release =
                RemoteCommand.of(environment, "Releases a library that is held.", Holds::releaseLibrary, library());
        var holds = RemoteCommand.of(
                environment, "Lists the assets of a library that are held by themselves.", Holds::list, library());
        return RemoteCommand.group("Your libraries, on a running server.")
                .addSubcommand("list", list)
                .addSubcommand("trash", trash)
                .addSubcommand("restore", restore)
                .addSubcommand("hold", hold)
                .addSubcommand("release", release)
                .addSubcommand("holds", holds)
                .addSubcommand("drain-status", DrainStatus.command(environment, library()));
    }

    /** The path of the library that was named. */
    static String path(Invocation run) {
        return "/api/libraries/" + run.pathArgument(0);
    }

    private static ArgSpec library() {
        return RemoteCommand.argument(0, "library", "The id of a library, lib_…");
    }

    private static void list(Invocation run) {
        var state = Invocation.encoded(run.option(STATE).orElse("all"));
        var libraries = run.server().get("/api/libraries?state=" + state);
        var table = new Table(List.of(
                Column.left("ID"),
                Column.left("NAME"),
                Column.left("STATE"),
                Column.right("ASSETS"),
                Column.right("SIZE"),
                Column.left("SAFE UNTIL")));
        libraries.forEach(node -> add(table, new Fields(node)));
        run.screen().show(libraries, libraries.isEmpty() ? "No libraries." : table.toString());
    }

    private static void add(Table table, Fields library) {
        table.add(
                library.text("id"),
                library.text("name"),
                library.text("state")
                        + (library.flag("held") || library.number("held_asset_count") > 0 ? ", held" : "")
                        + (library.flag("braked") ? ", braked" : ""),
                Wording.number(library.number("asset_count")),
                Wording.size(library.number("storage_used_bytes")),
                library.time("purge_after").orElse(null));
    }

    private static void trash(Invocation run) {
        var unused = run.server().post(path(run) + "/trash");
        var library = run.server().get(path(run));
        var fields = new Fields(library);
        run.screen()
                .show(
                        library,
                        "%s is in the trash with %s, and safe until %s."
                                .formatted(
                                        name(fields),
                                        Wording.count(fields.number("asset_count"), "asset"),
                                        fields.time("purge_after").orElse("it is restored")));
    }

    private static void restore(Invocation run) {
        var library = run.server().post(path(run) + "/restore");
        var fields = new Fields(library);
        run.screen().show(library, name(fields) + restored(fields, fields.inner("restored")));
    }

    private static String restored(Fields library, Fields restored) {
        if (!library.object().hasNonNull("restored")) {
            return " was not in the trash.";
        }
        long purged = restored.number("purged_assets");
        return " is back with %s (%s). %s."
                .formatted(
                        Wording.count(restored.number("assets"), "asset"),
                        Wording.size(restored.number("bytes")),
                        purged == 0
                                ? "Nothing had been purged"
                                : Wording.count(purged, "asset") + " had been purged before");
    }

    /** What a library is called, harmless for a terminal. */
    static String name(Fields library) {
        return Wording.line(library.text("name"));
    }
}
