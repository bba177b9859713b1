package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.WebhookId;

/** Adds a webhook, which is told of what happens from now on within the scope of whoever adds it. */
public final class AddWebhook {
    /** How many one user may have. */
    private static final int MOST = 20;

    private final Transactions transactions;
    private final IdGenerator ids;

    public AddWebhook(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * The webhook.
     *
     * @throws Refusal TOO_MANY_WEBHOOKS
     */
    public WebhookStatus add(Actor actor, WebhookRequest request) {
        var id = new WebhookId(ids.next());
        return transactions.inTransaction(unit -> {
            unit.libraries().lockOwner(actor.user());
            if (unit.webhooks().list(actor.user()).size() >= MOST) {
                throw Refusal.tooManyWebhooks(MOST);
            }
            var webhook = new Webhook(
                    id, actor.scope(), actor.key(), request.url(), request.secret(), request.types(), unit.now());
            var end = unit.events().end();
            unit.webhooks().add(webhook);
            unit.subscriptions().begin(webhook.subscription(), end);
            unit.audit().record(event(AdminEvent.Kind.WEBHOOK_ADDED, webhook), actor);
            return new WebhookStatus(
                    webhook, new Subscription(webhook.subscription(), end, webhook.createdAt(), null, null));
        });
    }

    /** What was done to a webhook, and whose it is; not its address, which may have a secret in it. */
    static AdminEvent event(AdminEvent.Kind kind, Webhook webhook) {
        return new AdminEvent(kind, webhook.id().toString(), "of " + webhook.owner());
    }
}
