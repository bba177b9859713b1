package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What users say about their assets. */
final class EditRoutes {
    private static final int MOST = 200;

    private final UseCases useCases;
    private final SignedLinks links;

    EditRoutes(UseCases useCases, SignedLinks links) {
        this.useCases = useCases;
        this.links = links;
    }

    /** The assets after their change, in the order of the request. */
    record EditedView(List<AssetView> data) {}

    void addTo(Routes routes) {
        routes.patch("/api/assets/{asset_id}", Action.WRITE, this::editOne);
        routes.post("/api/assets/bulk-update", Action.WRITE, this::editAll);
    }

    private void editOne(Context ctx, Actor actor) {
        var id = PathId.asset(ctx);
        var body = JsonBody.read(ctx);
        var change = AssetChange.of(body);
        body.check();
        var edited = useCases.editAsset().edit(actor, id, change);
        Json.answer(ctx, 200, AssetView.of(edited, Include.all(), links.of(ctx, actor)));
    }

    private void editAll(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var library = query.one("library_id", LibraryId::parse);
        query.check();
        var body = JsonBody.read(ctx);
        var changes = changes(body);
        body.check();
        var edited = useCases.editAssets().edit(actor, library.orElse(null), changes);
        var its = links.of(ctx, actor);
        Json.answer(
                ctx,
                200,
                new EditedView(edited.stream()
                        .map(asset -> AssetView.of(asset, Include.all(), its))
                        .toList()));
    }

    private static Map<AssetId, UnaryOperator<AssetEdits>> changes(JsonBody body) {
        var changes = new LinkedHashMap<AssetId, UnaryOperator<AssetEdits>>();
        for (var update : body.objects("updates", MOST)) {
            var id = update.required("id", AssetId::parse);
            var change = update.object("change").map(AssetChange::of);
            if (id.isPresent() && change.isPresent() && changes.put(id.get(), change.get()) != null) {
                update.refuse("id", "An asset should be changed once");
            }
        }
        return changes;
    }
}
