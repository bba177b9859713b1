package dev.sluice.application.memory;

import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.application.port.EventCounts;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Revision;
import dev.sluice.domain.Transition;
import dev.sluice.domain.Transition.Changed;
import dev.sluice.domain.Transition.Created;
import dev.sluice.domain.Transition.Gone;
import dev.sluice.domain.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a command did to a library: the row, its events, its receipt. */
record LibraryWriting(State state, @Nullable Actor by) {
    /** False, with nothing written, if the library is not what the command began with. */
    boolean write(Transition<Library> transition) {
        if (transition instanceof Created<Library> created) {
            return create(created);
        }
        if (transition instanceof Changed<Library> changed) {
            return isCurrent(changed.before()) && put(changed.before().revision(), changed.after(), changed);
        }
        if (transition instanceof Gone<Library> gone) {
            return isCurrent(gone.before()) && remove(gone.before(), gone);
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

    private boolean create(Created<Library> creation) {
        var library = creation.after();
        if (state.owners.contains(library.id())) {
            throw new IllegalStateException("the library " + library.id() + " exists, or did");
        }
        state.owners.put(library.id(), library.owner());
        return put(Revision.NONE, library, creation);
    }

    private boolean put(Revision before, Library after, Transition<Library> transition) {
        var events = transition.events();
        if (!after.revision().equals(before.next(events.size()))) {
            throw new IllegalStateException("%d events lead from %s to %s, not to %s"
                    .formatted(events.size(), before, before.next(events.size()), after.revision()));
        }
        state.libraries.put(after.id(), after);
        record(before, after.owner(), transition);
        return true;
    }

    private boolean remove(Library before, Transition<Library> transition) {
        if (state.assetsOf(before.id(), null).findAny().isPresent()) {
            throw new IllegalStateException("the library " + before.id() + " still has assets");
        }
        state.libraries.remove(before.id());
        state.receipts.remove(before.id());
        state.failures.remove(before.id());
        record(before.revision(), before.owner(), transition);
        return true;
    }

    private void record(Revision before, UserId owner, Transition<Library> transition) {
        long number = before.lastEvent();
        for (var event : transition.events()) {
            number++;
            audit(number, owner, event, EventCounts.of(event, transition));
            state.latestInFeed++;
            var position = new FeedPosition(state.latestInFeed, event.library(), number);
            state.events.put(new LibraryKey<>(event.library(), number), new FeedEvent(position, event));
            if (event instanceof LibraryEvent.Restored restored) {
                keep(restored.receipt());
            }
        }
    }

    private void audit(long number, UserId owner, LibraryEvent event, EventCounts counts) {
        var position = new AuditPosition(event.at(), event.library().value(), number);
        state.audit.put(
                position,
                new AuditEntry(
                        position,
                        by == null ? null : by.author(),
                        EventType.of(event).word(),
                        owner,
                        event.library(),
                        null,
                        counts,
                        reason(event)));
    }

    private static @Nullable String reason(LibraryEvent event) {
        if (event instanceof LibraryEvent.AssetsHeld held) {
            return held.reason();
        }
        return event instanceof LibraryEvent.Held held ? held.reason() : null;
    }

    private void keep(Receipt receipt) {
        var earlier = state.receipts.find(receipt.library()).orElse(List.of());
        state.receipts.put(
                receipt.library(),
                Stream.concat(Stream.of(receipt), earlier.stream()).toList());
    }
}
