package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;

/** What there is to know about many assets at once. To be added before the routes that take any word for an asset's id. */
final class AssetSurveyRoutes {
    private final UseCases useCases;

    AssetSurveyRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get("/api/assets/counts", this::count);
        routes.post("/api/assets/exist", Action.READ, this::exist);
    }

    private void count(Context ctx, Actor actor) {
        var counting = AssetCounting.of(Query.of(ctx));
        var counts = useCases.countAssets().count(actor, counting.library(), counting.page());
        Json.answer(ctx, 200, counting.view(counts));
    }

    private void exist(Context ctx, Actor actor) {
        var asked = AssetExistence.of(ctx);
        var known = useCases.findKnownAssets().find(actor, asked.library(), asked.inquiry());
        Json.answer(ctx, 200, AssetExistence.view(known));
    }
}
