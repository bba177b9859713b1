package dev.sluice.http;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.EventFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change feed, by which clients keep a copy up to date: page by page, or as it goes on. */
final class EventRoutes {
    private static final long DEFAULT_LIMIT = 20;
    private static final long MAX_LIMIT = 200;

    private final UseCases useCases;
    private final EventStreams streams;

    EventRoutes(UseCases useCases, EventStreams streams) {
        this.useCases = useCases;
        this.streams = streams;
    }

    void addTo(Routes routes) {
        routes.get("/api/events", this::read);
        routes.get("/api/events/stream", this::stream);
    }

    private void read(Context ctx, Actor actor) {
        var query = Query.of(ctx);
        var feed = feed(query, actor, instant(query, "created_at_gte"), instant(query, "created_at_lt"));
        boolean unused = seek(query, feed);
        int limit =
                Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
        query.check();
        Json.answer(ctx, 200, EventView.PageView.of(feed.next(limit + 1), limit));
    }

    /** Whoever comes back says what they saw last by a header, which counts more than the address. */
    private void stream(Context ctx, Actor actor) throws IOException {
        var query = Query.of(ctx);
        var feed = feed(query, actor, null, null);
        var problems = new Problems();
        var seen = ctx.header("Last-Event-ID");
        boolean back = seen != null && !seen.isBlank();
        boolean sought = seek(query, feed) || back;
        if (back) {
            var unused = problems.read(List.of("header", "last-event-id"), seen, cursor -> goTo(feed, cursor));
        }
        query.check();
        problems.check();
        if (!sought) {
            feed.seekEnd();
        }
        var first = feed.next(EventStream.PAGE);
        if (ctx.method().equals(HandlerType.HEAD)) {
            EventStreams.announce(ctx);
        } else {
            streams.open(ctx, actor, feed, first);
        }
    }

    /** Who asks for nothing but libraries, and names none, hears of all of them, those that are gone among them. */
    private Feed feed(Query query, Actor actor, @Nullable Instant from, @Nullable Instant before) {
        var library = query.one("library_id", LibraryId::parse);
        var kinds = EventKind.of(query);
        boolean allLibraries = library.isEmpty() && kinds.contains(EventKind.LIBRARY);
        if (allLibraries && kinds.size() > 1) {
            query.refuse(
                    "entity_types",
                    "Name a library_id, or ask for library alone to hear of all libraries",
                    "value_error");
        }
        var filter = new EventFilter(EventKind.types(kinds), from, before);
        return allLibraries
                ? new LibraryFeed(useCases, actor, filter)
                : new HistoryFeed(useCases, actor, library.orElse(null), filter);
    }

    private static boolean seek(Query query, Feed feed) {
        return query.one("after_cursor", cursor -> goTo(feed, cursor)).isPresent();
    }

    private static String goTo(Feed feed, String cursor) {
        feed.seek(cursor);
        return cursor;
    }

    private static @Nullable Instant instant(Query query, String name) {
        return query.one(name, Times::parse).map(Times::instant).orElse(null);
    }
}
