package dev.sluice.application;

import dev.sluice.application.port.EventType;
import dev.sluice.application.port.WebhookSecret;
import java.util.Set;

/** The webhook that somebody asks for. */
public record WebhookRequest(String url, WebhookSecret secret, Set<EventType> types) {
    public WebhookRequest {
        types = Set.copyOf(types);
    }
}
