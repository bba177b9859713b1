package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Adding and listing users, for superusers. */
public final class UserCommands {
    private static final String FIRST_NAME = "--first-name";
    private static final String LAST_NAME = "--last-name";
    private static final String STORAGE_LIMIT = "--storage-limit";
    private static final String PATH = "/api/admin/users";
    private static final int PAGE = 200;

    /** What the server shows for a user without a limit. */
    private static final long NO_LIMIT = (1L << 53) - 1;

    private UserCommands() {}

    /** The command with all that are below it. */
    public static CommandSpec command(Map<String, String> environment) {
        var add = RemoteCommand.of(
                environment,
                "Adds a user, who has no key yet.",
                UserCommands::add,
                RemoteCommand.argument(0, "email", "The user's e-mail address."),
                RemoteCommand.option(FIRST_NAME, "name", "The user's first name."),
                RemoteCommand.option(LAST_NAME, "name", "The user's last name."),
                RemoteCommand.option(
                        STORAGE_LIMIT, "size", "The most the user may store, such as 500GB; default no limit."));
        var list = RemoteCommand.of(environment, "Lists all users.", UserCommands::list);
        return RemoteCommand.group("The users of a running server; for superusers.")
                .addSubcommand("add", add)
                .addSubcommand("list", list);
    }

    private static void add(Invocation run) {
        var user = JsonNodeFactory.instance.objectNode();
        user.put("email", run.argument(0));
        run.option(FIRST_NAME).ifPresent(name -> user.put("first_name", name));
        run.option(LAST_NAME).ifPresent(name -> user.put("last_name", name));
        run.option(STORAGE_LIMIT).ifPresent(size -> user.put("storage_limit_bytes", Size.parse(STORAGE_LIMIT, size)));
        var added = run.server().post(PATH, user);
        var id = new Fields(added).text("id");
        run.screen()
                .show(
                        added,
                        "%s is added as %s. Make a key with: sluice key create NAME --allow ACTIONS --user %2$s"
                                .formatted(Wording.line(new Fields(added).text("email")), id));
    }

    private static void list(Invocation run) {
        var users = all(run.server());
        var table = new Table(List.of(
                Column.left("ID"),
                Column.left("EMAIL"),
                Column.left("NAME"),
                Column.left("STATUS"),
                Column.right("USED"),
                Column.right("LIMIT")));
        users.forEach(node -> add(table, new Fields(node)));
        run.screen().show(users, table.toString());
    }

    private static ArrayNode all(Server server) {
        var users = JsonNodeFactory.instance.arrayNode();
        JsonNode page;
        do {
            var after = users.isEmpty()
                    ? ""
                    : "&starting_after_id="
                            + users.get(users.size() - 1).path("id").asText();
            page = server.get(PATH + "?limit=" + PAGE + after);
            page.path("data").forEach(users::add);
        } while (page.path("has_more").asBoolean() && !page.path("data").isEmpty());
        return users;
    }

    private static void add(Table table, Fields user) {
        long limit = user.number("storage_limit_bytes");
        var name = Stream.of("first_name", "last_name")
                .flatMap(part -> user.maybe(part).stream())
                .collect(Collectors.joining(" "));
        table.add(
                user.text("id"),
                user.maybe("email").orElse(null),
                name.isEmpty() ? null : name,
                (user.flag("is_active") ? "active" : "inactive") + (user.flag("is_superuser") ? ", superuser" : ""),
                Wording.size(user.number("storage_used_bytes")),
                limit == NO_LIMIT ? null : Wording.size(limit));
    }
}
