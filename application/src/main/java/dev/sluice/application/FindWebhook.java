package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.WebhookId;

/** Finds a webhook. */
public final class FindWebhook {
    private final Transactions transactions;

    public FindWebhook(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A webhook of the actor's that is told of nothing outside of their scope.
     *
     * @throws Refusal NO_SUCH_WEBHOOK
     */
    public WebhookStatus find(Actor actor, WebhookId id) {
        return transactions.oneByOne(unit ->
                ListWebhooks.status(unit, webhook(unit, actor, id)).findFirst().orElseThrow(Refusal::noSuchWebhook));
    }

    static Webhook webhook(UnitOfWork unit, Actor actor, WebhookId id) {
        return unit.webhooks()
                .find(actor.user(), id)
                .filter(webhook -> webhook.isWithin(actor.scope()))
                .orElseThrow(Refusal::noSuchWebhook);
    }
}
