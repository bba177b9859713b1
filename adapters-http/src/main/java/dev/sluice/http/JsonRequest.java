package dev.sluice.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gets the JSON object out of a request. */
final class JsonRequest {
    private static final int MAX_BYTES = 1 << 20;

    private JsonRequest() {}

    /**
     * Reads the body.
     *
     * @throws UnsupportedMediaTypeResponse if it is announced as something else
     * @throws io.javalin.http.ContentTooLargeResponse if it has more than 1 MiB
     * @throws Unprocessable if it is not a JSON object
     */
    static JsonNode object(Context ctx) {
        requireJson(ctx);
        var node = parse(RequestBody.of(ctx).readAtMost(MAX_BYTES));
        if (!node.isObject()) {
            throw refused("model_attributes_type", "Input should be a valid dictionary or object", JsonBody.echo(node));
        }
        return node;
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
}
