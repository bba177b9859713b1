package dev.sluice.domain;

import java.util.UUID;

/** Names one webhook. */
public record WebhookId(UUID value) implements PublicId, Comparable<WebhookId> {
    private static final String PREFIX = "webhook_";

    /**
     * Reads the public form, {@code webhook_} and 22 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static WebhookId parse(String text) {
        return new WebhookId(PublicId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(WebhookId other) {
        return ORDER.compare(value, other.value);
    }

    /** The public form. */
    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
