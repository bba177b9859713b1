package dev.sluice.http;

import dev.sluice.application.Authenticate;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.util.Optional;

/** Callers who send API keys, or something else. */
record ApiKeys(Authenticate keys, Authentication otherwise) implements Authentication {
    @Override
    public Optional<Actor> authenticate(Context request) {
        return BearerToken.of(request).flatMap(keys::authenticate).or(() -> otherwise.authenticate(request));
    }

    @Override
    public Optional<Actor> presume(Context request) {
        return BearerToken.of(request).flatMap(keys::presume);
    }

    @Override
    public void confirmed(Actor presumed) {
        keys.confirmed(presumed);
    }
}
