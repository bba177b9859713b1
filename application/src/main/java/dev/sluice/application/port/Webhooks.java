package dev.sluice.application.port;

import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import java.util.List;
import java.util.Optional;

/** The webhooks of users. */
public interface Webhooks {
    /** Adds one. */
    void add(Webhook webhook);

    /** A user's webhooks in order of their creation. */
    List<Webhook> list(UserId owner);

    /** A user's webhook; empty if it is unknown or somebody else's. */
    Optional<Webhook> find(UserId owner, WebhookId id);

    /** Removes a user's webhook. False if there is no such one. */
    boolean remove(UserId owner, WebhookId id);

    /** The webhooks of all users who are active, but for those whose keys were revoked: for those who send the messages. */
    List<Webhook> open();
}
