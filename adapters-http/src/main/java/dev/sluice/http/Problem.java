package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, in the shape that FastAPI has made common.
 *
 * @param loc where it is, from the outside in, such as {@code query}, {@code limit}
 * @param msg what is wrong, for people
 * @param type what is wrong, for programs
 * @param input the value that was not accepted
 * @param ctx the limits that {@code msg} speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        List<Object> loc,
        String msg,
        String type,
        @Nullable Object input,
        @Nullable Map<String, Object> ctx) {
    private static final int LONGEST_ECHO = 256;

    Problem {
        input = input instanceof String text && text.length() > LONGEST_ECHO
                ? text.substring(0, LONGEST_ECHO) + "…"
                : input;
    }

    static Problem missing(List<Object> loc) {
        return new Problem(loc, "Field required", "missing", null, null);
    }

    static Problem value(List<Object> loc, String text, IllegalArgumentException refused) {
        return refused instanceof Flaw flaw
                ? new Problem(loc, flaw.getMessage(), flaw.type(), text, flaw.ctx())
                : new Problem(loc, "Value error, " + refused.getMessage(), "value_error", text, null);
    }
}
