package dev.sluice.http;

import dev.sluice.application.PresumedActor;
import dev.sluice.application.UseCases;
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
     * still: see {@link dev.sluice.domain.Caller}. Empty if that cannot be told. The key must be one of ours.
     */
    default Optional<PresumedActor> presume(Context request) {
        return Optional.empty();
    }

    /** Callers send one of our API keys as {@code Authorization: Bearer <key>}. */
    static Authentication byApiKey(UseCases useCases) {
        return new ApiKeys(useCases.authenticate(), useCases.presumeActor(), request -> Optional.empty());
    }

    /**
     * As {@link #byApiKey}, or callers send the cookie that {@code POST /api/session} has given them for a key; on requests
     * that change something, beside the header {@code X-Sluice-Session}, which no page of another site can send.
     */
    static Authentication byApiKeyOrSession(UseCases useCases) {
        var resume = useCases.resumeSession();
        return new ApiKeys(
                useCases.authenticate(),
                useCases.presumeActor(),
                request -> SessionCookie.of(request).flatMap(resume::resume));
    }
}
