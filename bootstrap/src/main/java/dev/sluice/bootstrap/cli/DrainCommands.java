package dev.sluice.bootstrap.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The drain of all nodes: how it is doing, and standing still; for superusers. */
public final class DrainCommands {
    static final String PATH = "/api/admin/drain";

    private static final String REASON = "--reason";

    private DrainCommands() {}

    /** The command with all that are below it. */
    public static CommandSpec command(Map<String, String> environment) {
        var status = RemoteCommand.of(
                environment, "Shows how much there is to do, and which nodes do it.", DrainOverview::run);
        var failures = RemoteCommand.of(
                environment, "Lists what could not be purged or deleted, and why.", DrainFailures::run);
        var retry = RemoteCommand.of(
                environment,
                "Tries again at once what could not be purged or deleted: one library or note of bytes, or all.",
                DrainRetry::run,
                DrainRetry.argument());
        var brakes = RemoteCommand.of(
                environment,
                "Lists the brakes that are on because too much was given up at a time.",
                DrainBrakes::list);
        var release = RemoteCommand.of(
                environment,
                "Releases a brake, so that what it has caught is purged when it is due.",
                run -> DrainBrakes.decide(run, "release"),
                DrainBrakes.argument());
        var keep = RemoteCommand.of(
                environment,
                "Keeps a brake, so that what it has caught waits until it is released.",
                run -> DrainBrakes.decide(run, "keep"),
                DrainBrakes.argument());
        var pause = RemoteCommand.of(
                environment,
                "Stops all purging on all nodes, from the next batch on.",
                DrainCommands::pause,
                RemoteCommand.option(REASON, "text", "Why, for others and for the records."));
        var resume = RemoteCommand.of(environment, "Lets all nodes go on.", run -> order(run, "/resume"));
        var confirm = RemoteCommand.of(
                environment,
                "Says that the database's clock is right, after it has leapt.",
                run -> order(run, "/confirm-clock"));
        return RemoteCommand.group("The drain of all nodes of a running server; for superusers.")
                .addSubcommand("status", status)
                .addSubcommand("failures", failures)
                .addSubcommand("retry", retry)
                .addSubcommand("brakes", brakes)
                .addSubcommand("release-brake", release)
                .addSubcommand("keep-brake", keep)
                .addSubcommand("pause", pause)
                .addSubcommand("resume", resume)
                .addSubcommand("confirm-clock", confirm);
    }

    private static void pause(Invocation run) {
        order(
                run,
                "/pause"
                        + run.option(REASON)
                                .map(reason -> "?reason=" + Invocation.encoded(reason))
                                .orElse(""));
    }

    private static void order(Invocation run, String path) {
        var orders = run.server().post(PATH + path);
        run.screen().show(orders, "The drain of all nodes " + state(new Fields(orders)) + ".");
    }

    /** What all nodes are told, as the end of a sentence. */
    static String state(Fields orders) {
        if (orders.flag("paused")) {
            return "is paused since " + orders.time("paused_at").orElse("a while")
                    + orders.maybe("pause_reason")
                            .map(Wording::line)
                            .map(": %s"::formatted)
                            .orElse("");
        }
        return orders.time("clock_doubted_at")
                .map(
                        "stands still because the database's clock has leapt, seen %s; if it is right: sluice drain confirm-clock"
                                ::formatted)
                .orElse("is on");
    }
}
