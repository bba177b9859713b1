package dev.sluice.http;

import dev.sluice.application.Authenticate;
import dev.sluice.application.ResumeSession;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.util.Optional;

/** How a host tells who sends a request. */
@FunctionalInterface
public interface Authentication {
    /** Who sends this request; empty if it has no credential, or one that is not good. Must not read the body. */
    Optional<Actor> authenticate(Context request);

    /** Callers send one of our API keys as {@code Authorization: Bearer <key>}. */
    static Authentication byApiKey(Authenticate authenticate) {
        return request -> BearerToken.of(request).flatMap(authenticate::authenticate);
    }

    /**
     * As {@link #byApiKey}, or callers send the cookie that {@code POST /api/session} has given them for a key; on requests
     * that change something, beside the header {@code X-Sluice-Session}, which no page of another site can send.
     */
    static Authentication byApiKeyOrSession(Authenticate authenticate, ResumeSession resume) {
        var byKey = byApiKey(authenticate);
        return request ->
                byKey.authenticate(request).or(() -> SessionCookie.of(request).flatMap(resume::resume));
    }
}
