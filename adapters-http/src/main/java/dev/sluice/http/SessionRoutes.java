package dev.sluice.http;

import dev.sluice.application.SessionToken;
import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.security.SecureRandom;
import java.time.Instant;

/** Signing in with a key in a browser, and out again. */
final class SessionRoutes {
    private static final String SESSION = "/api/session";

    private final UseCases useCases;
    private final SecureRandom random = new SecureRandom();

    SessionRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    /** A session that has begun. */
    record SessionView(Instant startedAt, Instant endsAt) {}

    void addTo(Routes routes) {
        routes.openPost(SESSION, this::signIn);
        routes.delete(SESSION, Action.READ, this::signOut);
    }

    private void signIn(Context ctx) {
        var body = JsonBody.read(ctx);
        var key = body.required("api_key", text -> text);
        body.check();
        var token = SessionToken.random(random);
        var session = useCases.startSession()
                .start(key.orElseThrow(), token)
                .orElseThrow(() -> new UnauthorizedResponse("The API key is not valid."));
        SessionCookie.set(ctx, token.text());
        Json.answer(ctx, 201, new SessionView(session.startedAt(), session.endsAt()));
    }

    private void signOut(Context ctx, Actor actor) {
        SessionCookie.of(ctx).ifPresent(token -> useCases.endSession().end(token));
        SessionCookie.clear(ctx);
        Json.acknowledge(ctx);
    }
}
