package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.WebhookId;

/** Removes a webhook; a message that is on its way may still arrive. */
public final class RemoveWebhook {
    private final Transactions transactions;

    public RemoveWebhook(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Removes a webhook of the actor's.
     *
     * @throws Refusal NO_SUCH_WEBHOOK
     */
    public void remove(Actor actor, WebhookId id) {
        boolean unused = transactions.<Boolean>inTransaction(unit -> {
            var webhook = FindWebhook.webhook(unit, actor, id);
            unit.audit().record(AddWebhook.event(AdminEvent.Kind.WEBHOOK_REMOVED, webhook), actor);
            unit.subscriptions().end(webhook.subscription());
            return unit.webhooks().remove(webhook.owner(), id);
        });
    }
}
