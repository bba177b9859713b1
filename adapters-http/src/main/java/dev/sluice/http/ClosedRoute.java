package dev.sluice.http;

import dev.sluice.domain.Actor;
import io.javalin.http.Context;

/** Answers a request of somebody who is known. */
@FunctionalInterface
interface ClosedRoute {
    void answer(Context ctx, Actor actor) throws Exception;
}
