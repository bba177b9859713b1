package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Making, listing and revoking keys: one's own, and for superusers those of anybody. */
public final class KeyCommands {
    private static final String USER = "--user";
    private static final String ALLOW = "--allow";
    private static final String LIBRARY = "--library";

    private KeyCommands() {}

    /** The command with all that are below it. */
    public static CommandSpec command(Map<String, String> environment) {
        var create = RemoteCommand.of(
                environment,
                "Makes a key, and prints its secret, which nobody can read again.",
                KeyCommands::create,
                RemoteCommand.argument(0, "name", "What the key is called in lists."),
                RemoteCommand.options(
                        ALLOW, "action", "What it allows: read, write, delete, delete_permanently, hold.", true),
                RemoteCommand.options(LIBRARY, "library", "The only libraries it is for; default all.", false),
                user());
        var list = RemoteCommand.of(environment, "Lists keys, without their secrets.", KeyCommands::list, user());
        var revoke = RemoteCommand.of(
                environment,
                "Makes a key worthless, at once.",
                KeyCommands::revoke,
                RemoteCommand.argument(0, "key", "The id of the key, as listed."),
                user());
        return RemoteCommand.group("API keys, on a running server.")
                .addSubcommand("create", create)
                .addSubcommand("list", list)
                .addSubcommand("revoke", revoke);
    }

    private static ArgSpec user() {
        return RemoteCommand.option(USER, "user", "Whose keys, for superusers; default your own.");
    }

    private static String path(Invocation run) {
        return run.option(USER)
                .map(user -> "/api/admin/users/" + Invocation.encoded(user) + "/api-keys")
                .orElse("/api/api-keys");
    }

    private static void create(Invocation run) {
        var form = JsonNodeFactory.instance.objectNode().put("name", run.argument(0));
        run.options(ALLOW).forEach(form.withArray("actions")::add);
        var libraries = run.options(LIBRARY);
        form.put("library_scope_mode", libraries.isEmpty() ? "all_libraries" : "selected_libraries");
        libraries.forEach(library -> form.withArray("library_ids").add(library));
        var key = run.server().post(path(run), form);
        var fields = new Fields(key);
        run.screen()
                .show(
                        key,
                        "%s is made as %s. Its secret, shown only now:%n%s"
                                .formatted(
                                        Wording.line(fields.text("name")), fields.text("id"), fields.text("api_key")));
    }

    private static void list(Invocation run) {
        var keys = run.server().get(path(run));
        var table = new Table("ID", "NAME", "STATUS", "ALLOWS", "LIBRARIES", "LAST USED");
        keys.forEach(node -> add(table, new Fields(node)));
        run.screen().show(keys, keys.isEmpty() ? "No keys." : table.toString());
    }

    private static void add(Table table, Fields key) {
        table.add(
                key.text("id"),
                key.text("name"),
                key.flag("is_active") ? "active" : "revoked",
                StreamSupport.stream(key.object().path("actions").spliterator(), false)
                        .map(action -> action.asText())
                        .collect(Collectors.joining(",")),
                key.maybe("selected_library_count").orElse("all"),
                key.time("last_used_at").orElse(null));
    }

    private static void revoke(Invocation run) {
        var answer = run.server().delete(path(run) + "/" + run.pathArgument(0));
        run.screen().show(answer, "The key is revoked.");
    }
}
