package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.EventFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change feed, by which clients keep a copy up to date. */
final class EventRoutes {
    private static final long DEFAULT_LIMIT = 20;
    private static final long MAX_LIMIT = 200;

    private final UseCases useCases;

    EventRoutes(UseCases useCases) {
        this.useCases = useCases;
    }

    void addTo(Routes routes) {
        routes.get("/api/events", this::read);
    }

    /** Who asks for nothing but libraries, and names none, hears of all of them, those that are gone among them. */
    private void read(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var library = query.one("library_id", LibraryId::parse);
        var kinds = EventKind.of(query);
        boolean allLibraries = library.isEmpty() && kinds.contains(EventKind.LIBRARY);
        if (allLibraries && kinds.size() > 1) {
            query.refuse(
                    "entity_types",
                    "Name a library_id, or ask for library alone to hear of all libraries",
                    "value_error");
        }
        var filter = new EventFilter(
                EventKind.types(kinds), instant(query, "created_at_gte"), instant(query, "created_at_lt"));
        int limit =
                Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
        var found = allLibraries
                ? ofLibraries(actor, query, filter, limit + 1)
                : ofOne(actor, query, library.orElse(null), filter, limit + 1);
        Json.answer(ctx, 200, EventView.PageView.of(found, limit));
    }

    private List<EventView> ofOne(
            Actor actor, Query query, @Nullable LibraryId library, EventFilter filter, int limit) {
        var after = query.one("after_cursor", EventCursor::ofHistory);
        query.check();
        return useCases.readHistory().read(actor, library, after.orElse(null), filter, limit).stream()
                .map(EventView::of)
                .toList();
    }

    private List<EventView> ofLibraries(Actor actor, Query query, EventFilter filter, int limit) {
        var after = query.one("after_cursor", EventCursor::ofLibraries);
        query.check();
        return useCases.readLibraryFeed().read(actor, after.orElse(null), filter, limit).stream()
                .map(EventView::of)
                .toList();
    }

    private static @Nullable Instant instant(Query query, String name) {
        return query.one(name, Times::parse).map(Times::instant).orElse(null);
    }
}
