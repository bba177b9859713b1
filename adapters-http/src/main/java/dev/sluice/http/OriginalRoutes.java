package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Downloading the bytes of assets as they were uploaded. */
final class OriginalRoutes {
    private final UseCases useCases;

    OriginalRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get("/files/{asset_id}/original", this::download);
    }

    private void download(Context ctx, Actor actor) throws IOException {
        var id = PathId.asset(ctx);
        var download = Download.of(useCases.findAsset().find(actor, id), ctx);
        if (ctx.method().equals(HandlerType.HEAD) || download.isKnown(ctx)) {
            download.announce(ctx);
            return;
        }
        try (var bytes = open(actor, id, download.part().from())) {
            download.announce(ctx);
            download.send(ctx, bytes);
        }
    }

    private InputStream open(Actor actor, AssetId id, long from) {
        try {
            return useCases.openOriginal().open(actor, id, from).bytes();
        } catch (UncheckedIOException storeFailed) {
            throw new StoreFailed(storeFailed);
        }
    }
}
