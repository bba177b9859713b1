package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of single assets to the trash and back, or out of the library for good. */
final class AssetBulkRoutes {
    private static final int MOST = 200;

    private final UseCases useCases;

    AssetBulkRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.post("/api/assets/trash", Action.DELETE, this::trash);
        routes.post("/api/assets/restore", Action.WRITE, this::restore);
        routes.post("/api/assets/empty-trash", Action.DELETE_PERMANENTLY, this::emptyTrash);
        routes.delete("/api/assets", Action.DELETE_PERMANENTLY, this::deleteAll);
        routes.delete("/api/assets/{asset_id}", Action.DELETE_PERMANENTLY, this::deleteOne);
    }

    private void trash(Context ctx, Actor actor) {
        var wish = Wish.of(ctx);
        var unused = useCases.trashAssets().trash(actor, wish.library(), wish.ids());
        Json.acknowledge(ctx);
    }

    private void restore(Context ctx, Actor actor) {
        var wish = Wish.of(ctx);
        var unused = useCases.restoreAssets().restore(actor, wish.library(), wish.ids());
        Json.acknowledge(ctx);
    }

    private void emptyTrash(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var library = query.one("library_id", LibraryId::parse);
        var expected = query.one("expected_asset_count", Parse.number(0, Long.MAX_VALUE));
        query.check();
        var unused = useCases.emptyTrash().empty(actor, library.orElse(null), expected.orElse(null));
        Json.acknowledge(ctx);
    }

    private void deleteAll(Context ctx, Actor actor) {
        var wish = Wish.of(ctx);
        var unused = useCases.deleteAssets().delete(actor, wish.library(), wish.ids(), wish.expected());
        Json.acknowledge(ctx);
    }

    private void deleteOne(Context ctx, Actor actor) {
        useCases.deleteAsset().delete(actor, PathId.asset(ctx));
        Json.acknowledge(ctx);
    }

    /** Which assets of which library, and how many the caller believes them to be. */
    private record Wish(
            @Nullable LibraryId library,
            List<AssetId> ids,
            @Nullable Long expected) {
        static Wish of(Context ctx) {
            var query = Query.of(ctx);
            var library = query.one("library_id", LibraryId::parse);
            var expected = query.one("expected_asset_count", Parse.number(0, Long.MAX_VALUE));
            query.check();
            var body = JsonBody.read(ctx);
            var ids = body.all("ids", MOST, AssetId::parse);
            body.check();
            return new Wish(library.orElse(null), ids, expected.orElse(null));
        }
    }
}
