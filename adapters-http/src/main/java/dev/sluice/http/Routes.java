package dev.sluice.http;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;

/**
 * Adds routes to a Javalin. All but the open ones are told who asks, and so cannot be reached by anybody unknown; and each
 * names the action that a key has to allow, which for a GET is to read.
 *
 * <p>Every GET answers HEAD too: left to itself, Javalin answers HEAD with 200 without asking the route.
 */
final class Routes {
    private final RoutesConfig routes;
    private final Mount mount;
    private final Guard guard;
    private final Transfers transfers;
    private final Transfers transfersOfStrangers;

    Routes(RoutesConfig routes, Mount mount, Guard guard, Limits limits) {
        this.routes = routes;
        this.mount = mount;
        this.guard = guard;
        this.transfers = new Transfers(limits);
        this.transfersOfStrangers = new Transfers(limits.ofStrangers());
    }

    void open(String path, Handler handler) {
        Handler safe = ctx -> {
            SafetyHeaders.on(ctx);
            handler.handle(ctx);
        };
        routes.get(mount.path(path), safe);
        routes.head(mount.path(path), safe);
    }

    /** For those who are about to say who they are; whatever they send takes nobody else's place. */
    void openPost(String path, Handler handler) {
        routes.post(mount.path(path), ctx -> {
            SafetyHeaders.on(ctx);
            requireHonestMethod(ctx);
            transferring(transfersOfStrangers, ctx, handler);
        });
    }

    void get(String path, ClosedRoute route) {
        open(path, closed(Action.READ, route));
    }

    /** A GET by an operation that finds out itself whether its caller is who they seem to be. */
    void getAsCaller(String path, CallerRoute route) {
        open(path, asCaller(Action.READ, route));
    }

    /** A POST by an operation that finds out itself whether its caller is who they seem to be. */
    void postAsCaller(String path, Action action, CallerRoute route) {
        routes.post(mount.path(path), asCaller(action, route));
    }

    /**
     * A GET for those who come by a signed link too, from whatever page. A link that is not good is told from nothing at all
     * by nobody.
     */
    void getByLink(String path, SignedLinks links, ClosedRoute route) {
        open(path, ctx -> {
            requireHonestMethod(ctx);
            var holder = links.holder(ctx);
            if (holder.isPresent()) {
                SafetyHeaders.shownByOthers(ctx);
            }
            var actor = holder.or(() -> SignedLink.isSentBy(ctx) ? guard.know(ctx) : Optional.of(guard.admit(ctx)))
                    .orElseThrow(Refusal::noSuchAsset);
            actor.require(Action.READ);
            answer(route, ctx, actor);
        });
    }

    void post(String path, Action action, ClosedRoute route) {
        routes.post(mount.path(path), closed(action, route));
    }

    void put(String path, Action action, ClosedRoute route) {
        routes.put(mount.path(path), closed(action, route));
    }

    void patch(String path, Action action, ClosedRoute route) {
        routes.patch(mount.path(path), closed(action, route));
    }

    void delete(String path, Action action, ClosedRoute route) {
        routes.delete(mount.path(path), closed(action, route));
    }

    /** For superusers alone; the only place that sees to that. */
    void getAsSuperuser(String path, ClosedRoute route) {
        get(path, forSuperusers(route));
    }

    /** For superusers alone. */
    void postAsSuperuser(String path, ClosedRoute route) {
        post(path, Action.WRITE, forSuperusers(route));
    }

    /** For superusers alone. */
    void patchAsSuperuser(String path, ClosedRoute route) {
        patch(path, Action.WRITE, forSuperusers(route));
    }

    /** For superusers alone. */
    void deleteAsSuperuser(String path, ClosedRoute route) {
        delete(path, Action.WRITE, forSuperusers(route));
    }

    private static ClosedRoute forSuperusers(ClosedRoute route) {
        return (ctx, actor) -> {
            actor.requireSuperuser();
            route.answer(ctx, actor);
        };
    }

    private Handler closed(Action action, ClosedRoute route) {
        return ctx -> {
            SafetyHeaders.on(ctx);
            requireHonestMethod(ctx);
            var actor = guard.admit(ctx);
            actor.require(action);
            answer(route, ctx, actor);
        };
    }

    private Handler asCaller(Action action, CallerRoute route) {
        return ctx -> {
            SafetyHeaders.on(ctx);
            requireHonestMethod(ctx);
            var caller = guard.meet(ctx);
            try {
                caller.presumed().require(action);
                transferring(transfers, ctx, same -> route.answer(same, caller));
            } catch (RuntimeException refusal) {
                requireKnown(caller);
                throw refusal;
            }
        };
    }

    /** Those who are nobody learn no more than that, whatever else is wrong with what they have sent. */
    private static void requireKnown(Caller caller) {
        var unused = caller.certain();
    }

    private void answer(ClosedRoute route, Context ctx, Actor actor) throws Exception {
        transferring(transfers, ctx, same -> route.answer(same, actor));
    }

    private static void transferring(Transfers transfers, Context ctx, Handler handler) throws Exception {
        transfers.attach(ctx);
        try {
            handler.handle(ctx);
        } finally {
            transfers.end(ctx);
        }
    }

    /** Javalin obeys X-HTTP-Method-Override, which would let a DELETE pass for a GET on its way here. */
    private static void requireHonestMethod(Context ctx) {
        if (!ctx.method().equals(HandlerType.findOrDefault(ctx.req().getMethod()))) {
            throw new BadRequestResponse("The header X-HTTP-Method-Override is not supported.");
        }
    }
}
