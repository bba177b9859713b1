package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A list in the body of a request. */
final class JsonList {
    private JsonList() {}

    /** Hands out one to {@code most} items with their places; what is no such list is a problem more. */
    static void read(
            Problems problems,
            List<Object> loc,
            @Nullable JsonNode list,
            int most,
            BiConsumer<List<Object>, JsonNode> take) {
        if (list == null) {
            problems.add(Problem.missing(loc));
        } else if (!list.isArray()) {
            problems.add(new Problem(loc, "Input should be a valid list", "list_type", JsonBody.echo(list), null));
        } else if (list.isEmpty() || list.size() > most) {
            problems.add(wrongLength(loc, list.size(), most));
        } else {
            for (int at = 0; at < list.size(); at++) {
                take.accept(JsonBody.behind(loc, at), list.get(at));
            }
        }
    }

    private static Problem wrongLength(List<Object> loc, int length, int most) {
        return length == 0
                ? new Problem(
                        loc,
                        "List should have at least 1 item after validation, not 0",
                        "too_short",
                        null,
                        Map.of("min_length", 1, "actual_length", 0))
                : new Problem(
                        loc,
                        "List should have at most %d items after validation, not %d".formatted(most, length),
                        "too_long",
                        null,
                        Map.of("max_length", most, "actual_length", length));
    }
}
