package dev.sluice.http;

import dev.sluice.application.Authenticate;
import dev.sluice.application.PresumeActor;
import dev.sluice.application.PresumedActor;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.util.Optional;

/** Callers who send API keys, or something else. */
record ApiKeys(Authenticate authenticate, PresumeActor presume, Authentication otherwise) implements Authentication {
    @Override
    public Optional<Actor> authenticate(Context request) {
        return BearerToken.of(request).flatMap(authenticate::authenticate).or(() -> otherwise.authenticate(request));
    }

    @Override
    public Optional<PresumedActor> presume(Context request) {
        return BearerToken.of(request).flatMap(presume::presume);
    }
}
