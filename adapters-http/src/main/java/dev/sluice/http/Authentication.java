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

    /**
     * Who seems to send it, without asking anybody, for operations that find out themselves whether the credential is good
     * still: see {@link dev.sluice.application.Caller}. Empty if that cannot be told. The key must be one of ours.
     */
    default Optional<Actor> presume(Context request) {
        return Optional.empty();
    }

    /** It was who it seemed to be. */
    default void confirmed(Actor presumed) {}

    /** Callers send one of our API keys as {@code Authorization: Bearer <key>}. */
    static Authentication byApiKey(Authenticate authenticate) {
        return new ApiKeys(authenticate, request -> Optional.empty());
    }

    /**
     * As {@link #byApiKey}, or callers send the cookie that {@code POST /api/session} has given them for a key; on requests
     * that change something, beside the header {@code X-Sluice-Session}, which no page of another site can send.
     */
    static Authentication byApiKeyOrSession(Authenticate authenticate, ResumeSession resume) {
        return new ApiKeys(authenticate, request -> SessionCookie.of(request).flatMap(resume::resume));
    }
}
