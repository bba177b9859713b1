package dev.sluice.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Writes the answer to a request that did not succeed: always a JSON object with a {@code detail}. */
final class ErrorBody {
    private static final List<String> HEADERS_OF_BYTES = List.of(
            "Content-Length", "Content-Range", "Content-Disposition", "Content-Encoding", "ETag", "Accept-Ranges");

    private ErrorBody() {}

    /** One sentence, or a list of problems, unless the client has seen the beginning of another answer already. */
    static void answer(Context ctx, int status, Object detail) {
        answer(ctx, status, Map.of("detail", detail));
    }

    /** As above, with more than a detail. */
    static void answer(Context ctx, int status, Map<String, Object> body) {
        if (ctx.res().isCommitted()) {
            return;
        }
        Leftovers.pass(ctx);
        ctx.res().resetBuffer();
        HEADERS_OF_BYTES.forEach(ctx::removeHeader);
        SafetyHeaders.on(ctx);
        Json.answer(ctx, status, body);
    }
}
