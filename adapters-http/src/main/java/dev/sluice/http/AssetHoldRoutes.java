package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import io.javalin.http.Context;
import java.util.List;

/** The holds that keep single assets from being purged, in libraries in the trash too. */
final class AssetHoldRoutes {
    private static final String PATH = "/api/assets/{asset_id}/hold";
    private static final int MAX_LIMIT = 200;
    private static final long DEFAULT_LIMIT = 20;

    private final UseCases useCases;

    AssetHoldRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.put(PATH, Action.HOLD, this::hold);
        routes.delete(PATH, Action.HOLD, this::release);
        routes.get("/api/libraries/{library_id}/holds", this::list);
    }

    private void hold(Context ctx, Actor actor) {
        var asset = PathId.asset(ctx);
        Json.answer(ctx, 200, HeldAssetView.of(useCases.holdAsset().hold(actor, asset, HoldRoutes.reason(ctx))));
    }

    private void release(Context ctx, Actor actor) {
        Json.answer(ctx, 200, HeldAssetView.of(useCases.releaseAsset().release(actor, PathId.asset(ctx))));
    }

    private void list(Context ctx, Actor actor) {
        var library = PathId.library(ctx);
        var query = Query.of(ctx);
        var after = query.one("starting_after_id", AssetId::parse);
        int limit =
                Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
        query.check();
        List<HeldAsset> held = useCases.listHeldAssets().list(actor, library, after.orElse(null), limit + 1);
        Json.answer(ctx, 200, HeldAssetView.PageView.of(held, limit));
    }
}
