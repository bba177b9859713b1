package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.WebhookStatus;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.SelectedLibraries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as its user sees it; {@code secret} is there only when it has just been added. */
record WebhookView(
        String id,
        String url,
        List<String> eventTypes,
        @Nullable List<String> libraryIds,
        Instant createdAt,
        String state,
        int failedAttempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        @Nullable Instant parkedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookView of(WebhookStatus status) {
        return of(status, null);
    }

    /** With the secret, this once. */
    static WebhookView withSecret(WebhookStatus status) {
        return of(status, status.webhook().secret().text());
    }

    private static WebhookView of(WebhookStatus status, @Nullable String secret) {
        var webhook = status.webhook();
        var subscription = status.subscription();
        var trouble = subscription.trouble();
        boolean parked = subscription.parkedAt() != null;
        return new WebhookView(
                webhook.id().toString(),
                webhook.url(),
                webhook.types().stream().sorted().map(EventType::word).toList(),
                libraries(webhook),
                webhook.createdAt(),
                state(subscription),
                subscription.attempts(),
                trouble == null ? null : trouble.since(),
                trouble == null || parked ? null : trouble.retryAt(),
                trouble == null ? null : trouble.reason(),
                subscription.parkedAt(),
                secret);
    }

    private static @Nullable List<String> libraries(Webhook webhook) {
        return webhook.scope() instanceof SelectedLibraries some
                ? some.libraries().stream().sorted().map(LibraryId::toString).toList()
                : null;
    }

    private static String state(Subscription subscription) {
        if (subscription.parkedAt() != null) {
            return "parked";
        }
        return subscription.trouble() == null ? "active" : "failing";
    }
}
