package dev.sluice.http;

import dev.sluice.application.HistoryPosition;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens in one library. */
final class HistoryFeed implements Feed {
    private final UseCases useCases;
    private final Actor actor;
    private final EventFilter filter;
    private @Nullable LibraryId library;
    private @Nullable HistoryPosition position;

    /** Of this library, or with null of the actor's only one. */
    HistoryFeed(UseCases useCases, Actor actor, @Nullable LibraryId library, EventFilter filter) {
        this.useCases = useCases;
        this.actor = actor;
        this.library = library;
        this.filter = filter;
    }

    @Override
    public void seek(String cursor) {
        position = EventCursor.ofHistory(cursor);
    }

    @Override
    public void seekEnd() {
        moveTo(useCases.findHistoryEnd().find(actor, library));
    }

    @Override
    public List<EventView> next(int limit) {
        var found = useCases.readHistory().read(actor, library, position, filter, limit);
        if (!found.isEmpty()) {
            moveTo(found.get(found.size() - 1).position());
        } else if (position != null) {
            moveTo(position);
        }
        return found.stream().map(EventView::of).toList();
    }

    @Override
    public List<EventView> follow(int limit) {
        var end = useCases.findHistoryEnd().find(actor, library);
        var page = next(limit);
        if (page.size() < limit && (position == null || position.events() < end.events())) {
            moveTo(end);
        }
        return page;
    }

    @Override
    public String cursor() {
        return EventCursor.of(Objects.requireNonNull(position, "no place was sought"));
    }

    @Override
    public boolean concerns(Collection<ChangedLibrary> changed) {
        return changed.stream().anyMatch(each -> each.library().equals(library));
    }

    /** From now on it is about this library, however many there will be. */
    private void moveTo(HistoryPosition place) {
        position = place;
        library = place.library();
    }
}
