package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import dev.sluice.domain.LibraryDescription;
import dev.sluice.domain.LibraryName;
import dev.sluice.domain.LibraryProfile;
import io.javalin.http.Context;

/** Creating, reading and editing libraries. */
final class LibraryRoutes {
    private final UseCases useCases;

    LibraryRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.post("/api/libraries", Action.WRITE, this::create);
        routes.getAsCaller("/api/libraries", this::list);
        routes.getAsCaller("/api/libraries/{library_id}", this::find);
        routes.patch("/api/libraries/{library_id}", Action.WRITE, this::edit);
    }

    private void create(Context ctx, Actor actor) {
        var body = JsonBody.read(ctx);
        var name = body.required("name", LibraryName::new);
        var description = body.optional("description", LibraryDescription::new);
        body.check();
        var profile = new LibraryProfile(name.orElseThrow(), description.orElse(null));
        Json.answer(ctx, 201, LibraryView.of(useCases.createLibrary().create(actor, profile)));
    }

    private void list(Context ctx, Caller caller) {
        var query = Query.of(ctx);
        var state = States.of(query);
        query.check();
        var libraries = useCases.listLibraries().list(caller, state);
        Json.answer(ctx, 200, libraries.stream().map(LibraryView::of).toList());
    }

    private void find(Context ctx, Caller caller) {
        Json.answer(ctx, 200, LibraryView.of(useCases.findLibrary().find(caller, PathId.library(ctx))));
    }

    private void edit(Context ctx, Actor actor) {
        var library = PathId.library(ctx);
        var body = JsonBody.read(ctx);
        var name = body.optional("name", LibraryName::new);
        var description = body.optional("description", LibraryDescription::new);
        var limit = body.number("storage_limit_bytes", 0, UserView.NO_LIMIT);
        body.check();
        var edited = useCases.editLibrary().edit(actor, library, profile -> {
            var named = profile.withName(name.orElse(profile.name()));
            var described = body.has("description") ? named.withDescription(description.orElse(null)) : named;
            return body.has("storage_limit_bytes") ? described.withStorageLimit(limit.orElse(null)) : described;
        });
        Json.answer(ctx, 200, LibraryView.of(edited));
    }
}
