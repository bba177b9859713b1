package dev.sluice.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
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

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Unprocessable with all that is
     */
    void check() {
        problems.check();
    }

    private <T> Optional<T> text(String name, Function<String, T> parse) {
        var value = object.get(name);
        if (!value.isTextual()) {
            problems.add(new Problem(loc(name), "Input should be a valid string", "string_type", echo(value), null));
            return Optional.empty();
        }
        return problems.read(loc(name), value.textValue(), parse);
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
