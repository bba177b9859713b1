package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Hold;
import io.javalin.http.Context;
import java.time.Instant;

/** The hold that keeps a library from being purged. */
final class HoldRoutes {
    private static final String PATH = "/api/libraries/{library_id}/hold";

    private final UseCases useCases;

    HoldRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.put(PATH, Action.HOLD, this::hold);
        routes.delete(PATH, Action.HOLD, this::release);
    }

    private void hold(Context ctx, Actor actor) {
        var library = PathId.library(ctx);
        Json.answer(ctx, 200, LibraryView.of(useCases.holdLibrary().hold(actor, library, reason(ctx))));
    }

    private void release(Context ctx, Actor actor) {
        Json.answer(ctx, 200, LibraryView.of(useCases.releaseLibrary().release(actor, PathId.library(ctx))));
    }

    /** Why something is to be held, as the body says. */
    static String reason(Context ctx) {
        var body = JsonBody.read(ctx);
        var reason = body.required("reason", HoldRoutes::reason);
        body.check();
        return reason.orElseThrow();
    }

    /** The rules for a reason are those of a hold, whenever it begins. */
    private static String reason(String text) {
        return new Hold(text, Instant.EPOCH).reason();
    }
}
