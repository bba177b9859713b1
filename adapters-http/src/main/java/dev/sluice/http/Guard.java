package dev.sluice.http;

import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;

/** Lets nobody in whom the host does not know. */
final class Guard {
    private final Authentication authentication;

    Guard(Authentication authentication) {
        this.authentication = authentication;
    }

    /** Who sends this request; empty if the host does not know. */
    Optional<Actor> know(Context ctx) {
        return authentication.authenticate(ctx);
    }

    /**
     * Who sends this request.
     *
     * @throws UnauthorizedResponse if the host does not know
     */
    Actor admit(Context ctx) {
        return know(ctx).orElseThrow(() -> new UnauthorizedResponse(complaint(ctx)));
    }

    /**
     * Refuses strangers what does not exist too, so that they cannot find out which addresses do.
     *
     * @throws UnauthorizedResponse if the address is one of the API's and the host does not know the caller
     */
    void admitToNothing(Context ctx) {
        var path = ctx.path().substring(ctx.contextPath().length());
        if (path.equals("/api") || path.startsWith("/api/") || path.startsWith("/files/")) {
            var unused = admit(ctx);
        }
    }

    private static String complaint(Context ctx) {
        return ctx.header("Authorization") == null
                ? "A credential is needed: send the header Authorization: Bearer <API key>."
                : "The credential is not valid.";
    }
}
