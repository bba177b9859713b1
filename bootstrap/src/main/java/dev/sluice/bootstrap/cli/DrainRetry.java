package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Has the drain and the deletion of bytes try again at once what they fail at. */
final class DrainRetry {
    private static final String LIBRARY = "lib_";
    private static final String BYTES = "/api/admin/reclaim/failures";

    private DrainRetry() {}

    static ArgSpec argument() {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("<failure>")
                .description("The id of a library, lib_…, or of a note of bytes; without one, all that fails.")
                .build();
    }

    static void run(Invocation run) {
        var failure = run.argument(0);
        boolean all = failure.isEmpty();
        boolean library = failure.startsWith(LIBRARY);
        var result = JsonNodeFactory.instance.objectNode();
        result.put("libraries", all || library ? retried(run, DrainCommands.PATH + "/failures", "libraries") : 0);
        result.put("notes", all || !library ? retried(run, BYTES, "notes") : 0);
        run.screen().show(result, text(new Fields(result)));
    }

    private static long retried(Invocation run, String failures, String what) {
        var one = run.argument(0).isEmpty() ? "" : "/" + run.pathArgument(0);
        return new Fields(run.server().post(failures + one + "/retry")).number(what);
    }

    private static String text(Fields retried) {
        return "%s and %s of bytes are tried again now."
                .formatted(
                        Wording.count(retried.number("libraries"), "library", "libraries"),
                        Wording.count(retried.number("notes"), "note"));
    }
}
