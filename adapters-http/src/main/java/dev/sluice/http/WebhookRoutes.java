package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.security.SecureRandom;

/** Webhooks: addresses that are told of events. */
final class WebhookRoutes {
    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{webhook_id}";

    private final UseCases useCases;
    private final SecureRandom random = new SecureRandom();

    WebhookRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get(ALL, this::list);
        routes.post(ALL, Action.WRITE, this::add);
        routes.get(ONE, this::find);
        routes.delete(ONE, Action.WRITE, this::remove);
        routes.post(ONE + "/resume", Action.WRITE, this::resume);
    }

    private void list(Context ctx, Actor actor) {
        Json.answer(
                ctx,
                200,
                useCases.listWebhooks().list(actor).stream()
                        .map(WebhookView::of)
                        .toList());
    }

    private void add(Context ctx, Actor actor) {
        var request = WebhookForm.read(ctx, random);
        Json.answer(ctx, 201, WebhookView.withSecret(useCases.addWebhook().add(actor, request)));
    }

    private void find(Context ctx, Actor actor) {
        Json.answer(ctx, 200, WebhookView.of(useCases.findWebhook().find(actor, PathId.webhook(ctx))));
    }

    private void remove(Context ctx, Actor actor) {
        useCases.removeWebhook().remove(actor, PathId.webhook(ctx));
        Json.acknowledge(ctx);
    }

    private void resume(Context ctx, Actor actor) {
        Json.answer(ctx, 200, WebhookView.of(useCases.resumeWebhook().resume(actor, PathId.webhook(ctx))));
    }
}
