package dev.sluice.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * Adds routes to a Javalin. All but the open ones are told who asks, and so cannot be reached by anybody unknown.
 *
 * <p>Every GET answers HEAD too: left to itself, Javalin answers HEAD with 200 without asking the route.
 */
final class Routes {
    private final RoutesConfig routes;
    private final Guard guard;

    Routes(RoutesConfig routes, Guard guard) {
        this.routes = routes;
        this.guard = guard;
    }

    void open(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    void get(String path, ClosedRoute route) {
        open(path, closed(route));
    }

    void post(String path, ClosedRoute route) {
        routes.post(path, closed(route));
    }

    void put(String path, ClosedRoute route) {
        routes.put(path, closed(route));
    }

    void patch(String path, ClosedRoute route) {
        routes.patch(path, closed(route));
    }

    void delete(String path, ClosedRoute route) {
        routes.delete(path, closed(route));
    }

    private Handler closed(ClosedRoute route) {
        return ctx -> {
            requireHonestMethod(ctx);
            route.answer(ctx, guard.admit(ctx));
        };
    }

    /** Javalin obeys X-HTTP-Method-Override, which would let a DELETE pass for a GET on its way here. */
    private static void requireHonestMethod(Context ctx) {
        if (!ctx.method().equals(HandlerType.findOrDefault(ctx.req().getMethod()))) {
            throw new BadRequestResponse("The header X-HTTP-Method-Override is not supported.");
        }
    }
}
