package dev.sluice.application.port;

import dev.sluice.domain.LibraryEvent;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read.
 *
 * @param types their kinds
 * @param from the earliest time, null for any
 * @param before the first time that is too late, null for none
 */
public record EventFilter(
        Set<EventType> types,
        @Nullable Instant from,
        @Nullable Instant before) {
    /** Every event. */
    public static final EventFilter ALL = new EventFilter(Set.of(EventType.values()), null, null);

    public EventFilter {
        types = Set.copyOf(types);
    }

    /** Whether an event is one of them. */
    public boolean admits(LibraryEvent event) {
        var at = event.at();
        return types.contains(EventType.of(event))
                && (from == null || !at.isBefore(from))
                && (before == null || at.isBefore(before));
    }
}
