package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How far the purge of a library is, once or until it is over. */
final class DrainStatus {
    private static final String WATCH = "--watch";
    private static final String EVERY = "--every";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private DrainStatus() {}

    static CommandSpec command(Map<String, String> environment, ArgSpec library) {
        var watch = OptionSpec.builder(WATCH)
                .description("Looks again and again, until the library is gone or restored.")
                .build();
        var every = RemoteCommand.option(EVERY, "duration", "How often to look, such as PT5S; default PT1S.");
        return RemoteCommand.of(
                environment, "Shows how far the purge of a library is.", DrainStatus::run, library, watch, every);
    }

    private static void run(Invocation run) {
        var pause = run.option(EVERY).map(DrainStatus::pause).orElse(SECOND);
        var path = LibraryCommands.path(run) + "/drain";
        var status = run.server().get(path);
        if (run.has(WATCH)) {
            status = new DrainWatch(run.server(), path, run.screen().progress(), pause).untilOver(status);
        }
        run.screen().show(status, text(status));
    }

    private static Duration pause(String text) {
        try {
            var pause = Duration.parse(text);
            if (pause.compareTo(SHORTEST) >= 0 && pause.compareTo(LONGEST) <= 0) {
                return pause;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a duration that is too long or too short.
        }
        throw new CommandFailed(
                ExitCode.USAGE,
                "--every should be an ISO-8601 duration from PT0.01S to P1D, such as PT5S, not '%s'.".formatted(text));
    }

    private static String text(JsonNode status) {
        var fields = new Fields(status);
        var preview = fields.inner("preview");
        return Stream.of(
                        line("state", fields.text("state")),
                        fields.flag("held")
                                ? line("held", fields.maybe("hold_reason").orElse("yes"))
                                : "",
                        fields.number("held_assets") > 0
                                ? line("held", Wording.count(fields.number("held_assets"), "asset"))
                                : "",
                        fields.flag("braked") ? line("braked", "yes, until an operator decides") : "",
                        fields.time("promised_purge_after")
                                .map(time -> line("safe until", time))
                                .orElse(""),
                        fields.time("purge_after")
                                .map(time -> line("due", time))
                                .orElse(""),
                        line("purged", amount(fields, "purged")),
                        line("remaining", amount(fields, "remaining")),
                        fields.maybe("assets_per_second")
                                .map(rate -> line("rate", Math.round(Double.parseDouble(rate)) + " assets/s"))
                                .orElse(""),
                        fields.time("estimated_end")
                                .map(time -> line("end about", time))
                                .orElse(""),
                        preview.maybe("oldest")
                                .map(oldest -> line("taken", oldest + " to " + preview.text("newest")))
                                .orElse(""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String label, String value) {
        return "%-11s %s".formatted(label, Wording.line(value));
    }

    private static String amount(Fields fields, String which) {
        return "%s, %s"
                .formatted(
                        Wording.count(fields.number(which + "_assets"), "asset"),
                        Wording.size(fields.number(which + "_bytes")));
    }
}
