package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.io.UncheckedIOException;

/** Uploading, reading and listing assets. */
final class AssetRoutes {
    private final UseCases useCases;
    private final SignedLinks links;

    AssetRoutes(UseCases useCases, SignedLinks links) {
        this.useCases = useCases;
        this.links = links;
    }

    void addTo(Routes routes) {
        routes.post("/api/assets", Action.WRITE, this::upload);
        routes.get("/api/assets", this::list);
        routes.get("/api/assets/{asset_id}", this::find);
    }

    private void upload(Context ctx, Actor actor) {
        var form = UploadForm.of(ctx);
        try {
            var file = form.file();
            form.library().ifPresent(named -> useCases.expectUpload().expect(actor, named));
            var uploaded = useCases.uploadAsset().upload(actor, file, form::details);
            var view = AssetView.of(uploaded.asset(), Include.all(), links.of(ctx, actor));
            Json.answer(ctx, uploaded.created() ? 201 : 200, view);
        } catch (UncheckedIOException storeFailed) {
            throw new StoreFailed(storeFailed);
        }
    }

    private void list(Context ctx, Actor actor) {
        var listing = AssetListing.of(Query.of(ctx));
        var assets = useCases.listAssets().list(actor, listing.library(), listing.page());
        Json.answer(ctx, 200, listing.view(assets, links.of(ctx, actor)));
    }

    private void find(Context ctx, Actor actor) {
        var id = PathId.asset(ctx);
        var query = Query.of(ctx);
        var included = Include.of(query);
        query.check();
        Json.answer(ctx, 200, AssetView.of(useCases.findAsset().find(actor, id), included, links.of(ctx, actor)));
    }
}
