package dev.sluice.application;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.domain.Scope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told of events, from the first time that this is tried on, across restarts.
 *
 * @param name under which it is remembered how far they have got; 1 to 128 characters
 * @param scope whose events, null for everybody's
 * @param filter which ones
 * @param patience for how long what comes next is tried before nothing is told any more, null for ever
 */
public record Subscriber(
        String name,
        @Nullable Scope scope,
        EventFilter filter,
        EventListener listener,
        @Nullable Duration patience) {

    public Subscriber {
        if (name.isBlank() || name.length() > Subscriptions.LONGEST_NAME) {
            throw new IllegalArgumentException("a subscriber has a name of 1 to 128 characters");
        }
    }

    /** Somebody to be told of everything, however long it takes. */
    public static Subscriber toAll(String name, EventListener listener) {
        return new Subscriber(name, null, EventFilter.ALL, listener, null);
    }
}
