package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;

/** Looking for assets, with the criteria in the query or in a body. */
final class SearchRoutes {
    private final UseCases useCases;
    private final SignedLinks links;

    SearchRoutes(UseCases useCases, SignedLinks links) {
        this.useCases = useCases;
        this.links = links;
    }

    void addTo(Routes routes) {
        routes.get("/api/search", (ctx, actor) -> search(ctx, actor, Query.of(ctx)));
        routes.post("/api/search", Action.READ, (ctx, actor) -> search(ctx, actor, SearchBody.of(ctx)));
    }

    private void search(Context ctx, Actor actor, Query query) {
        var asked = Searching.of(query);
        var found = useCases.searchAssets().search(actor, asked.library(), asked.page());
        Json.answer(ctx, 200, asked.view(found, links.of(ctx, actor)));
    }
}
