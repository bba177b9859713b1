package dev.sluice.http;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Gives out links to bytes, and lets in whoever comes by one. */
final class SignedLinks {
    private final Mount mount;
    private final LinkSigner signer;

    SignedLinks(Mount mount, LinkSigner signer) {
        this.mount = mount;
        this.signer = signer;
    }

    /** What gives out links on behalf of a user, under the address by which the caller has reached us. */
    Links of(Context ctx, Actor actor) {
        var url = ctx.req().getRequestURL();
        var path = ctx.req().getRequestURI();
        var root = url.substring(0, url.length() - path.length()) + mount.root(ctx);
        return new Links(root, actor.user(), signer);
    }

    /** On whose behalf a request comes by a good link, to do nothing but read; empty without one. */
    Optional<Actor> holder(Context ctx) {
        return SignedLink.isSentBy(ctx)
                ? SignedLink.of(ctx, signer)
                        .map(link -> new Actor(link.user(), null, link.user(), Set.of(Action.READ), false))
                : Optional.empty();
    }
}
