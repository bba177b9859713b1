package dev.sluice.application.memory;

import dev.sluice.application.port.Webhook;
import dev.sluice.application.port.Webhooks;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Webhooks in memory. */
record InMemoryWebhooks(Session session) implements Webhooks {
    @Override
    public void add(Webhook webhook) {
        session.change(state -> state.webhooks.put(webhook.id(), webhook));
    }

    @Override
    public List<Webhook> list(UserId owner) {
        return session.read(state -> state.webhooks
                .values()
                .filter(webhook -> webhook.owner().equals(owner))
                .sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
                .toList());
    }

    @Override
    public Optional<Webhook> find(UserId owner, WebhookId id) {
        return session.read(state ->
                state.webhooks.find(id).filter(webhook -> webhook.owner().equals(owner)));
    }

    @Override
    public boolean remove(UserId owner, WebhookId id) {
        return session.write(state -> {
            boolean known = find(owner, id).isPresent();
            if (known) {
                state.webhooks.remove(id);
            }
            return known;
        });
    }

    @Override
    public List<Webhook> open() {
        return session.read(state -> state.webhooks
                .values()
                .filter(webhook -> isOpen(state, webhook))
                .toList());
    }

    private static boolean isOpen(State state, Webhook webhook) {
        return state.users.find(webhook.owner()).filter(user -> !user.active()).isEmpty()
                && state.keys
                        .values()
                        .map(HashedKey::key)
                        .filter(key -> key.id().equals(webhook.key()))
                        .allMatch(ApiKey::isActive);
    }
}
