package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import io.javalin.http.Context;

/** The way of a library to the trash and back, or out of it for good. Bodies are neither needed nor read. */
final class TrashRoutes {
    private final UseCases useCases;

    TrashRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.postAsCaller("/api/libraries/{library_id}/trash", Action.DELETE, this::trash);
        routes.postAsCaller("/api/libraries/{library_id}/restore", Action.WRITE, this::restore);
        routes.delete("/api/libraries/{library_id}", Action.DELETE_PERMANENTLY, this::expedite);
        routes.delete("/api/libraries/{library_id}/expedite", Action.WRITE, this::withdraw);
        routes.get("/api/libraries/{library_id}/drain", this::drain);
        routes.get("/api/libraries/{library_id}/receipts", this::receipts);
    }

    private void trash(Context ctx, Caller caller) {
        var unused = useCases.trashLibrary().trash(caller, PathId.library(ctx));
        Json.acknowledge(ctx);
    }

    private void restore(Context ctx, Caller caller) {
        Json.answer(ctx, 200, RestoredView.of(useCases.restoreLibrary().restore(caller, PathId.library(ctx))));
    }

    private void expedite(Context ctx, Actor actor) {
        var library = PathId.library(ctx);
        var query = Query.of(ctx);
        var expected = query.one("expected_asset_count", Parse.number(0, Long.MAX_VALUE));
        query.check();
        var unused = useCases.expeditePurge().expedite(actor, library, expected.orElse(null));
        Json.acknowledge(ctx);
    }

    private void withdraw(Context ctx, Actor actor) {
        Json.answer(ctx, 200, LibraryView.of(useCases.withdrawExpedite().withdraw(actor, PathId.library(ctx))));
    }

    private void drain(Context ctx, Actor actor) {
        Json.answer(ctx, 200, DrainView.of(useCases.findDrain().find(actor, PathId.library(ctx))));
    }

    private void receipts(Context ctx, Actor actor) {
        var receipts = useCases.listReceipts().list(actor, PathId.library(ctx));
        Json.answer(ctx, 200, receipts.stream().map(ReceiptView::of).toList());
    }
}
