package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;

/** The brakes that were put on because too much was given up at a time, for superusers. */
final class BrakeRoutes {
    private static final String PATH = "/api/admin/drain/brakes";
    private static final int MOST = 200;

    private final UseCases useCases;

    BrakeRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.getAsSuperuser(PATH, this::list);
        routes.postAsSuperuser(PATH + "/{brake_id}/release", (ctx, actor) -> decide(ctx, actor, true));
        routes.postAsSuperuser(PATH + "/{brake_id}/keep", (ctx, actor) -> decide(ctx, actor, false));
    }

    private void list(Context ctx, Actor actor) {
        Json.answer(
                ctx,
                200,
                useCases.listBrakes().list(MOST).stream().map(BrakeView::of).toList());
    }

    private void decide(Context ctx, Actor actor, boolean release) {
        var id = PathId.brake(ctx);
        Json.answer(ctx, 200, BrakeView.of(useCases.decideBrake().decide(actor, id, release)));
    }
}
