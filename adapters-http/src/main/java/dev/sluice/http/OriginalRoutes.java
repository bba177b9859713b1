package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.io.IOException;

/** Downloading the bytes of assets as they were uploaded, with a key or by a link. */
final class OriginalRoutes {
    private final UseCases useCases;
    private final SignedLinks links;

    OriginalRoutes(UseCases useCases, SignedLinks links) {
        this.useCases = useCases;
        this.links = links;
    }

    void addTo(Routes routes) {
        routes.getByLink("/files/{asset_id}/original", links, this::download);
    }

    private void download(Context ctx, Actor actor) throws IOException {
        var asset = useCases.findAsset().find(actor, PathId.asset(ctx));
        Download.of(FileFacts.of(asset), ctx)
                .answer(ctx, from -> useCases.openOriginal().open(asset, from));
    }
}
