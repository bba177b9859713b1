package dev.sluice.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON object in the body of a request. Fields that nobody asks for are ignored; types are not bent. */
final class JsonBody {
    private static final int MAX_BYTES = 1 << 20;

    private final JsonNode object;
    private final Problems problems = new Problems();

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the body.
     *
     * @throws UnsupportedMediaTypeResponse if it is announced as something else
     * @throws io.javalin.http.ContentTooLargeResponse if it has more than 1 MiB
     * @throws Unprocessable if it is not a JSON object
     */
    static JsonBody read(Context ctx) {
        requireJson(ctx);
        var node = parse(RequestBody.of(ctx).readAtMost(MAX_BYTES));
        if (!node.isObject()) {
            throw refused("model_attributes_type", "Input should be a valid dictionary or object", echo(node));
        }
        return new JsonBody(node);
    }

    /** Whether the field was sent, be it as null. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Whether the field was sent, and not as null. */
    boolean hasValue(String name) {
        return object.hasNonNull(name);
    }

    /** Notes what is wrong with a field, whatever its value is. */
    void refuse(String name, String message) {
        problems.add(new Problem(loc(name), message, "value_error", echo(object.path(name)), null));
    }

    /** A text that has to be there; empty, and a problem more, if it is not or is not acceptable. */
    <T> Optional<T> required(String name, Function<String, T> parse) {
        if (!has(name)) {
            problems.add(Problem.missing(loc(name)));
            return Optional.empty();
        }
        return text(name, parse);
    }

    /** A text that may be absent or null. */
    <T> Optional<T> optional(String name, Function<String, T> parse) {
        return object.hasNonNull(name) ? text(name, parse) : Optional.empty();
    }

    /** A whole number within limits, that may be absent or null. */
    Optional<Long> number(String name, long least, long most) {
        if (!hasValue(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isIntegralNumber()) {
            problems.add(new Problem(loc(name), "Input should be a valid integer", "int_type", echo(value), null));
            return Optional.empty();
        }
        return problems.read(loc(name), value.asText(), Parse.number(least, most));
    }

    /** A truth value, that may be absent or null. */
    Optional<Boolean> flag(String name) {
        if (!hasValue(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isBoolean()) {
            problems.add(new Problem(loc(name), "Input should be a valid boolean", "bool_type", echo(value), null));
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** One to {@code most} texts that have to be there; every one that is not acceptable is a problem more. */
    <T> List<T> all(String name, int most, Function<String, T> parse) {
        var value = object.get(name);
        if (value == null) {
            problems.add(Problem.missing(loc(name)));
            return List.of();
        }
        if (!value.isArray()) {
            problems.add(new Problem(loc(name), "Input should be a valid list", "list_type", echo(value), null));
            return List.of();
        }
        if (value.isEmpty() || value.size() > most) {
            problems.add(wrongLength(name, value.size(), most));
            return List.of();
        }
        var all = new ArrayList<T>();
        for (int at = 0; at < value.size(); at++) {
            text(List.of("body", name, at), value.get(at), parse).ifPresent(all::add);
        }
        return all;
    }

    private static Problem wrongLength(String name, int length, int most) {
        return length == 0
                ? new Problem(
                        loc(name),
                        "List should have at least 1 item after validation, not 0",
                        "too_short",
                        null,
                        Map.of("min_length", 1, "actual_length", 0))
                : new Problem(
                        loc(name),
                        "List should have at most %d items after validation, not %d".formatted(most, length),
                        "too_long",
                        null,
                        Map.of("max_length", most, "actual_length", length));
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Unprocessable with all that is
     */
    void check() {
        problems.check();
    }

    private <T> Optional<T> text(String name, Function<String, T> parse) {
        return text(loc(name), object.get(name), parse);
    }

    private <T> Optional<T> text(List<Object> loc, JsonNode value, Function<String, T> parse) {
        if (!value.isTextual()) {
            problems.add(new Problem(loc, "Input should be a valid string", "string_type", echo(value), null));
            return Optional.empty();
        }
        return problems.read(loc, value.textValue(), parse);
    }

    private static JsonNode parse(byte[] body) {
        try {
            var node = Json.read(body);
            if (node.isMissingNode()) {
                throw new Unprocessable(List.of(Problem.missing(List.of("body"))));
            }
            return node;
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getByteOffset();
            throw new Unprocessable(List.of(new Problem(
                    List.of("body", Math.max(0, place)),
                    "JSON decode error",
                    "json_invalid",
                    null,
                    Map.of("error", String.valueOf(malformed.getOriginalMessage())))));
        } catch (IOException malformed) {
            throw refused("json_invalid", "JSON decode error", null);
        }
    }

    private static void requireJson(Context ctx) {
        var type = ctx.contentType();
        var media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals("application/json") && !(media.startsWith("application/") && media.endsWith("+json"))) {
            throw new UnsupportedMediaTypeResponse("The body should be JSON, with Content-Type: application/json.");
        }
    }

    private static Unprocessable refused(String type, String message, @Nullable Object input) {
        return new Unprocessable(List.of(new Problem(List.of("body"), message, type, input, null)));
    }

    /** A scalar as it is, and of anything bigger what it is. */
    private static Object echo(JsonNode value) {
        if (value.isContainerNode()) {
            return value.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        return value.isTextual() ? value.textValue() : value;
    }

    private static List<Object> loc(String name) {
        return List.of("body", name);
    }
}
