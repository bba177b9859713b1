package dev.sluice.http;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.UserId;
import io.javalin.http.Context;
import java.security.SecureRandom;

/** Keys: those of the caller, and for superusers those of anybody. */
final class KeyRoutes {
    private static final String OWN = "/api/api-keys/";
    private static final String OTHERS = "/api/admin/users/{user_id}/api-keys";

    private final UseCases useCases;
    private final SecureRandom random = new SecureRandom();

    KeyRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get(OWN, (ctx, actor) -> list(ctx, actor, actor.user()));
        routes.post(OWN, Action.WRITE, (ctx, actor) -> create(ctx, actor, actor.user()));
        routes.patch(OWN + "{key_id}", Action.WRITE, this::rename);
        routes.delete(OWN + "{key_id}", Action.WRITE, (ctx, actor) -> revoke(ctx, actor, actor.user()));
        routes.getAsSuperuser(OTHERS, (ctx, actor) -> list(ctx, actor, PathId.user(ctx)));
        routes.postAsSuperuser(OTHERS, (ctx, actor) -> create(ctx, actor, PathId.user(ctx)));
        routes.deleteAsSuperuser(OTHERS + "/{key_id}", (ctx, actor) -> revoke(ctx, actor, PathId.user(ctx)));
    }

    private void list(Context ctx, Actor actor, UserId user) {
        var keys = useCases.listKeys().list(actor, user);
        Json.answer(ctx, 200, keys.stream().map(KeyView::of).toList());
    }

    private void create(Context ctx, Actor actor, UserId user) {
        var request = KeyForm.read(ctx);
        var secret = ApiKeySecret.random(random);
        Json.answer(ctx, 201, KeyView.of(useCases.createKey().create(actor, user, request, secret), secret));
    }

    private void rename(Context ctx, Actor actor) {
        var key = PathId.key(ctx);
        var body = JsonBody.read(ctx);
        var name = body.required("name", KeyName::new);
        body.check();
        Json.answer(ctx, 200, KeyView.of(useCases.renameKey().rename(actor, key, name.orElseThrow())));
    }

    private void revoke(Context ctx, Actor actor, UserId user) {
        useCases.revokeKey().revoke(actor, user, PathId.key(ctx));
        Json.acknowledge(ctx);
    }
}
