package dev.sluice.http;

import dev.sluice.application.port.DatabaseUnavailable;
import dev.sluice.application.port.RendererBusy;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that failed, and logs what is worth a look. The answers never tell what went on inside. */
final class FailureAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final String FAILED = "The server failed to answer. This is not your fault.";
    private static final String SECONDS_TO_WAIT = "5";

    private FailureAnswers() {}

    /** Read only by a client that is still there: one that has stalled, or does not keep to the protocol. */
    static void clientGone(ClientGone e, Context ctx) {
        LOG.debug("{} {} was broken off by the client", ctx.req().getMethod(), ctx.path(), e);
        ErrorBody.answer(ctx, e.hasStalled() ? 408 : 400, "The body of the request broke off before its end.");
    }

    static void storeFailed(StoreFailed e, Context ctx) {
        LOG.warn("{} {} failed at the object store", ctx.req().getMethod(), ctx.path(), e);
        ErrorBody.answer(
                ctx,
                502,
                Map.of(
                        "detail", "The file store failed for the moment. Nothing was changed; try again.",
                        "error_code", "transient_storage_error"));
        ctx.header("Retry-After", SECONDS_TO_WAIT);
    }

    static void databaseUnavailable(DatabaseUnavailable e, Context ctx) {
        LOG.warn("{} {} failed without the database: {}", ctx.req().getMethod(), ctx.path(), e.getMessage());
        ErrorBody.answer(ctx, 503, "The server cannot reach its database for the moment. Try again.");
        ctx.header("Retry-After", SECONDS_TO_WAIT);
    }

    static void rendererBusy(RendererBusy e, Context ctx) {
        LOG.debug("{} {} was sent away: {}", ctx.req().getMethod(), ctx.path(), e.getMessage());
        ErrorBody.answer(ctx, 503, "The server is making too many pictures at the moment. Try again.");
        ctx.header("Retry-After", SECONDS_TO_WAIT);
    }

    static void unexpected(Exception e, Context ctx) {
        if (isMalformed(ctx.path())) {
            ErrorBody.answer(ctx, 400, "The path is not percent-encoded correctly.");
            return;
        }
        LOG.error("{} {} failed", ctx.req().getMethod(), ctx.path(), e);
        ErrorBody.answer(ctx, 500, FAILED);
    }

    /** The JVM itself has failed, for example run out of memory. */
    static void fatal(HttpServletResponse response, Error e) {
        LOG.error("A request failed", e);
        if (!response.isCommitted()) {
            response.setStatus(500);
            response.setContentType("application/json");
            SafetyHeaders.each(response::setHeader);
            write(response, Json.bytes(Map.of("detail", FAILED)));
        }
    }

    private static void write(HttpServletResponse response, byte[] body) {
        try {
            response.getOutputStream().write(body);
        } catch (IOException clientGone) {
            LOG.debug("The client is gone", clientGone);
        }
    }

    /** Javalin stumbles over such a path while it looks for ids in it. */
    private static boolean isMalformed(String path) {
        try {
            var unused = URLDecoder.decode(path, StandardCharsets.UTF_8);
            return false;
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
