package dev.sluice.testkit;

import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers what it has heard, and can be made to fail. */
public final class Heard implements EventListener {
    private final List<OwnedEvent> events = new CopyOnWriteArrayList<>();
    private volatile long failing;

    @Override
    public void hear(OwnedEvent event) {
        if (event.number() == failing) {
            throw new IllegalStateException("number " + failing + " is bad luck");
        }
        events.add(event);
    }

    /** Fails at the event of this number, of whichever library, until told otherwise; 0 for none. */
    public void failAt(long number) {
        failing = number;
    }

    /** All that was heard, in order. */
    public List<OwnedEvent> events() {
        return List.copyOf(events);
    }

    /** The numbers that were heard of a library. */
    public List<Long> numbers(LibraryId library) {
        return events.stream()
                .filter(event -> event.library().equals(library))
                .map(OwnedEvent::number)
                .toList();
    }
}
