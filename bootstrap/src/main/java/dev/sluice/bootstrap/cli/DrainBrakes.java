package dev.sluice.bootstrap.cli;

import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;

/** The brakes of a server, and what an operator decides about them. */
final class DrainBrakes {
    private static final String PATH = DrainCommands.PATH + "/brakes";

    private DrainBrakes() {}

    static ArgSpec argument() {
        return RemoteCommand.argument(0, "brake", "The id of a brake, as listed.");
    }

    static void list(Invocation run) {
        var brakes = run.server().get(PATH);
        var table = new Table(List.of(
                Column.left("BRAKE"),
                Column.left("USER"),
                Column.right("ASSETS"),
                Column.left("SINCE"),
                Column.left("ON"),
                Column.left("KEPT")));
        for (var node : brakes) {
            var brake = new Fields(node);
            table.add(
                    brake.text("id"),
                    brake.maybe("user_id").orElse("all"),
                    Wording.number(brake.number("assets")),
                    brake.time("since").orElse(null),
                    brake.time("tripped_at").orElse(null),
                    brake.time("kept_at").orElse(null));
        }
        run.screen().show(brakes, brakes.isEmpty() ? "No brake is on." : table.toString());
    }

    static void decide(Invocation run, String decision) {
        var brake = run.server().post(PATH + "/" + run.pathArgument(0) + "/" + decision);
        boolean released = new Fields(brake).maybe("released_at").isPresent();
        run.screen()
                .show(
                        brake,
                        released
                                ? "The brake is released. What it has caught is purged when it is due."
                                : "The brake is kept. What it has caught waits until it is released.");
    }
}
