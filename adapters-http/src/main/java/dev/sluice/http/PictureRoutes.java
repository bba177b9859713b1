package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Rendition;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Downloading smaller pictures of assets, which are made when they are first asked for; with a key or by a link. */
final class PictureRoutes {
    private final UseCases useCases;
    private final SignedLinks links;

    PictureRoutes(UseCases useCases, SignedLinks links) {
        this.useCases = useCases;
        this.links = links;
    }

    void addTo(Routes routes) {
        for (var rendition : Rendition.values()) {
            routes.getByLink(
                    "/files/{asset_id}/" + rendition.word(), links, (ctx, actor) -> download(ctx, actor, rendition));
        }
    }

    private void download(Context ctx, Actor actor, Rendition rendition) throws IOException {
        var asset = useCases.findAsset().find(actor, PathId.asset(ctx));
        var picture = find(actor, asset, rendition);
        Download.of(FileFacts.of(picture), ctx)
                .answer(ctx, from -> useCases.openPicture().open(picture, from));
    }

    private StoredObject find(Actor actor, Asset asset, Rendition rendition) {
        try {
            return useCases.findPicture().find(actor, asset, rendition);
        } catch (UncheckedIOException storeFailed) {
            throw new StoreFailed(storeFailed);
        }
    }
}
