package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.domain.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to all libraries that somebody has, or had. */
final class LibraryFeed implements Feed {
    private final UseCases useCases;
    private final Actor actor;
    private final EventFilter filter;
    private @Nullable FeedPosition position;

    LibraryFeed(UseCases useCases, Actor actor, EventFilter filter) {
        this.useCases = useCases;
        this.actor = actor;
        this.filter = filter;
    }

    @Override
    public void seek(String cursor) {
        position = EventCursor.ofLibraries(cursor);
    }

    @Override
    public void seekEnd() {
        position = useCases.findFeedEnd().find();
    }

    @Override
    public List<EventView> next(int limit) {
        var found = useCases.readLibraryFeed().read(actor, position, filter, limit);
        if (!found.isEmpty()) {
            position = found.get(found.size() - 1).position();
        }
        return found.stream().map(EventView::of).toList();
    }

    @Override
    public List<EventView> follow(int limit) {
        var end = useCases.findFeedEnd().find();
        var page = next(limit);
        if (page.size() < limit && (position == null || position.compareTo(end) < 0)) {
            position = end;
        }
        return page;
    }

    @Override
    public String cursor() {
        return EventCursor.of(Objects.requireNonNull(position, "no place was sought"));
    }

    @Override
    public boolean concerns(Collection<ChangedLibrary> changed) {
        return changed.stream()
                .anyMatch(each ->
                        each.owner().equals(actor.user()) && actor.scope().covers(each.library()));
    }
}
