package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.WebhookId;

/** Lets a webhook go on that was parked, or is waiting for its next attempt. */
public final class ResumeWebhook {
    private final Transactions transactions;

    public ResumeWebhook(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Goes on at once: where it stopped, or if that is not kept any more, with what happens from now on.
     *
     * @throws Refusal NO_SUCH_WEBHOOK
     */
    public WebhookStatus resume(Actor actor, WebhookId id) {
        return transactions.inTransaction(unit -> {
            var webhook = FindWebhook.webhook(unit, actor, id);
            var stopped = unit.subscriptions()
                    .find(webhook.subscription())
                    .orElseThrow(Refusal::noSuchWebhook)
                    .position();
            var place = unit.events().keepsAllBehind(stopped)
                    ? stopped
                    : unit.events().end();
            boolean unused = unit.subscriptions().resume(webhook.subscription(), place);
            unit.audit().record(AddWebhook.event(AdminEvent.Kind.WEBHOOK_RESUMED, webhook), actor);
            return new WebhookStatus(webhook, new Subscription(webhook.subscription(), place, unit.now(), null, null));
        });
    }
}
