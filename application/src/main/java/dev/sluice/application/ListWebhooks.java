package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.Actor;
import java.util.List;
import java.util.stream.Stream;

/** Lists webhooks: those that are told of nothing outside of the actor's scope. */
public final class ListWebhooks {
    private final Transactions transactions;

    public ListWebhooks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The actor's webhooks in order of their creation, with how far each was told. */
    public List<WebhookStatus> list(Actor actor) {
        return transactions.oneByOne(unit -> unit.webhooks().list(actor.user()).stream()
                .filter(webhook -> webhook.isWithin(actor.scope()))
                .flatMap(webhook -> status(unit, webhook))
                .toList());
    }

    /** None if it was removed meanwhile. */
    static Stream<WebhookStatus> status(UnitOfWork unit, Webhook webhook) {
        return unit.subscriptions().find(webhook.subscription()).stream()
                .map(subscription -> new WebhookStatus(webhook, subscription));
    }
}
