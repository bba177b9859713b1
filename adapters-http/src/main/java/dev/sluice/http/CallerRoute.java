package dev.sluice.http;

import dev.sluice.domain.Caller;
import io.javalin.http.Context;

/** Answers a request by an operation that finds out itself whether its caller is who they seem to be. */
@FunctionalInterface
interface CallerRoute {
    void answer(Context ctx, Caller caller) throws Exception;
}
