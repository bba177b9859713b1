package dev.sluice.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What anybody may ask: whether the server is alive, whether it is ready, and what it can do. */
final class SystemRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(SystemRoutes.class);

    private final Readiness readiness;
    private final byte[] description = description();

    SystemRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    void addTo(Routes routes) {
        routes.open("/api/server/ping", ctx -> ctx.contentType("text/plain").result("pong"));
        routes.open("/healthz", ctx -> Json.answer(ctx, 200, Map.of("status", "alive")));
        routes.open("/readyz", this::ready);
        routes.open("/openapi.yaml", ctx -> ctx.contentType("application/yaml").result(description));
    }

    private void ready(Context ctx) {
        var obstacle = obstacle();
        if (obstacle.isEmpty()) {
            Json.answer(ctx, 200, Map.of("status", "ready"));
        } else {
            ErrorBody.answer(ctx, 503, Map.of("status", "not ready", "detail", obstacle));
        }
    }

    /** Empty if there is none. */
    private String obstacle() {
        try {
            return readiness.obstacle().orElse("");
        } catch (RuntimeException e) {
            LOG.warn("Readiness cannot be told", e);
            return "The server cannot tell whether it is ready.";
        }
    }

    private static byte[] description() {
        try (var resource = SystemRoutes.class.getResourceAsStream("openapi.yaml")) {
            if (resource == null) {
                throw new IllegalStateException("openapi.yaml is missing");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
