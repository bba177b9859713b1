package dev.sluice.http;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;

/** Lets nobody in whom the host does not know. */
final class Guard {
    private final Mount mount;
    private final Authentication authentication;
    private final RateLimit rate;

    Guard(Mount mount, Authentication authentication, RateLimit rate) {
        this.mount = mount;
        this.authentication = authentication;
        this.rate = rate;
    }

    /**
     * Who sends this request; empty if the host does not know.
     *
     * @throws ComeBack if they send too many requests
     */
    Optional<Actor> know(Context ctx) {
        var actor = authentication.authenticate(ctx);
        actor.ifPresent(known -> RequestReports.remember(ctx, known));
        actor.ifPresent(rate::count);
        return actor;
    }

    /**
     * Who sends this request, and which it is, for the records.
     *
     * @throws UnauthorizedResponse if the host does not know
     * @throws ComeBack if they send too many requests
     */
    Actor admit(Context ctx) {
        return know(ctx)
                .orElseThrow(() -> new UnauthorizedResponse(complaint(ctx)))
                .by(RequestIds.of(ctx));
    }

    /**
     * Who sends this request, or only seems to.
     *
     * @throws UnauthorizedResponse if the host does not know
     * @throws ComeBack if they send too many requests
     */
    Caller meet(Context ctx) {
        var presumed = authentication.presume(ctx);
        if (presumed.isEmpty()) {
            return admit(ctx);
        }
        RequestReports.remember(ctx, presumed.get().actor());
        rate.count(presumed.get().actor());
        return new PresumedCaller(this, ctx, presumed.get());
    }

    /**
     * Who sends a request that was counted already.
     *
     * @throws UnauthorizedResponse if the host does not know
     */
    Actor ascertain(Context ctx) {
        RequestReports.forget(ctx);
        var actor = authentication.authenticate(ctx).orElseThrow(() -> new UnauthorizedResponse(complaint(ctx)));
        RequestReports.remember(ctx, actor);
        return actor.by(RequestIds.of(ctx));
    }

    /** Whether the host still knows who sent this request and goes on being answered. */
    boolean stillKnows(Context ctx, Actor actor) {
        return authentication
                .authenticate(ctx)
                .filter(known -> known.user().equals(actor.user()))
                .isPresent();
    }

    /**
     * Refuses strangers what does not exist too, so that they cannot find out which addresses do.
     *
     * @throws UnauthorizedResponse if the address is one of the API's and the host does not know the caller
     */
    void admitToNothing(Context ctx) {
        if (mount.covers(ctx)) {
            var unused = admit(ctx);
        }
    }

    private static String complaint(Context ctx) {
        return ctx.header("Authorization") == null
                ? "A credential is needed: send the header Authorization: Bearer <API key>."
                : "The credential is not valid.";
    }
}
