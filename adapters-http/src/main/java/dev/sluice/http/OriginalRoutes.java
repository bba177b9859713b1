package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

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
        var download = Download.of(asset, ctx);
        if (ctx.method().equals(HandlerType.HEAD) || download.isKnown(ctx)) {
            download.announce(ctx);
            return;
        }
        try (var bytes = open(download)) {
            download.announce(ctx);
            download.send(ctx, bytes);
        }
    }

    private InputStream open(Download download) {
        try {
            return useCases.openOriginal()
                    .open(download.asset(), download.part().from());
        } catch (UncheckedIOException storeFailed) {
            throw new StoreFailed(storeFailed);
        }
    }
}
