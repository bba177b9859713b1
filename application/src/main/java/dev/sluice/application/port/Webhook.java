package dev.sluice.application.port;

import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param scope of whose libraries, and of which of them
 * @param key the key it was added with, with which it ends; null for none
 * @param url where messages are sent
 * @param types of which kinds of events
 */
public record Webhook(
        WebhookId id,
        Scope scope,
        @Nullable ApiKeyId key,
        String url,
        WebhookSecret secret,
        Set<EventType> types,
        Instant createdAt) {

    /** The most characters of an address. */
    public static final int LONGEST_URL = 2_048;

    public Webhook {
        types = Set.copyOf(types);
        if (types.isEmpty() || url.length() > LONGEST_URL) {
            throw new IllegalArgumentException(
                    "a webhook has an address of at most 2048 characters and wants something");
        }
    }

    /** Whose it is. */
    public UserId owner() {
        return scope.owner();
    }

    /** Under which name it is remembered how far it was told. */
    public String subscription() {
        return id.toString();
    }

    /** Whether it is told of nothing that is outside of this scope. */
    public boolean isWithin(Scope other) {
        return other.owner().equals(owner())
                && (other instanceof UserId
                        || (scope instanceof SelectedLibraries some
                                && some.libraries().stream().allMatch(other::covers)));
    }
}
