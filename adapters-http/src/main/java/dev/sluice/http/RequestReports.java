package dev.sluice.http;

import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host about every request that has been answered. */
final class RequestReports {
    private static final Logger LOG = LoggerFactory.getLogger(RequestReports.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String ACTOR = RequestReports.class.getName();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Operations operations;

    RequestReports(Operations operations) {
        this.operations = operations;
    }

    /** Keeps in mind who sent a request. */
    static void remember(Context ctx, Actor actor) {
        ctx.attribute(ACTOR, actor);
    }

    /** It was not they. */
    static void forget(Context ctx) {
        ctx.attribute(ACTOR, null);
    }

    void report(Context ctx, float millis) {
        try {
            Actor actor = ctx.attribute(ACTOR);
            operations.answered(new AnsweredRequest(
                    METHODS.contains(ctx.req().getMethod()) ? ctx.req().getMethod() : "OTHER",
                    route(ctx),
                    ctx.statusCode(),
                    Duration.ofNanos((long) (millis * NANOS_PER_MILLI)),
                    RequestIds.of(ctx).text(),
                    actor == null ? null : actor.user(),
                    actor == null ? null : actor.key()));
        } catch (RuntimeException e) {
            LOG.warn("A request was answered, and nobody could be told", e);
        }
    }

    private static String route(Context ctx) {
        var endpoint = ctx.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "-" : endpoint.path;
    }
}
