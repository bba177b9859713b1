package dev.sluice.application.memory;

import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Revision;
import dev.sluice.domain.Transition;
import dev.sluice.domain.Transition.Changed;
import dev.sluice.domain.Transition.Created;
import dev.sluice.domain.Transition.Gone;
import java.util.List;
import java.util.stream.Stream;

/** Writes what a command did to a library: the row, its events, its receipt. */
record LibraryWriting(State state) {
    /** False, with nothing written, if the library is not what the command began with. */
    boolean write(Transition<Library> transition) {
        if (transition instanceof Created<Library> created) {
            return create(created.after(), created.events());
        }
        if (transition instanceof Changed<Library> changed) {
            return isCurrent(changed.before()) && change(changed.before(), changed.after(), changed.events());
        }
        if (transition instanceof Gone<Library> gone) {
            return isCurrent(gone.before()) && remove(gone.before(), gone.events());
        }
        return true;
    }

    private boolean isCurrent(Library before) {
        return state.libraries
                .find(before.id())
                .filter(stored ->
                        stored.revision().version() == before.revision().version())
                .isPresent();
    }

    private boolean create(Library library, List<LibraryEvent> events) {
        if (state.owners.contains(library.id())) {
            throw new IllegalStateException("the library " + library.id() + " exists, or did");
        }
        state.owners.put(library.id(), library.owner());
        return put(Revision.NONE, library, events);
    }

    private boolean change(Library before, Library after, List<LibraryEvent> events) {
        return put(before.revision(), after, events);
    }

    private boolean put(Revision before, Library after, List<LibraryEvent> events) {
        if (!after.revision().equals(before.next(events.size()))) {
            throw new IllegalStateException("%d events lead from %s to %s, not to %s"
                    .formatted(events.size(), before, before.next(events.size()), after.revision()));
        }
        state.libraries.put(after.id(), after);
        record(before, events);
        return true;
    }

    private boolean remove(Library before, List<LibraryEvent> events) {
        if (state.assetsOf(before.id(), null).findAny().isPresent()) {
            throw new IllegalStateException("the library " + before.id() + " still has assets");
        }
        state.libraries.remove(before.id());
        state.receipts.remove(before.id());
        state.failures.remove(before.id());
        record(before.revision(), events);
        return true;
    }

    private void record(Revision before, List<LibraryEvent> events) {
        long number = before.lastEvent();
        for (var event : events) {
            number++;
            state.events.put(new LibraryKey<>(event.library(), number), new RecordedEvent(number, event));
            if (event instanceof LibraryEvent.Restored restored) {
                keep(restored.receipt());
            }
        }
    }

    private void keep(Receipt receipt) {
        var earlier = state.receipts.find(receipt.library()).orElse(List.of());
        state.receipts.put(
                receipt.library(),
                Stream.concat(Stream.of(receipt), earlier.stream()).toList());
    }
}
