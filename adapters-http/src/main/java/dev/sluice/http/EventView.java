package dev.sluice.http;

import dev.sluice.application.HistoryEntry;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.domain.LibraryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of the change feed. */
record EventView(
        String cursor,
        String entityType,
        String entityId,
        String eventType,
        Instant createdAt,
        @Nullable Map<String, Object> payload) {

    /** One page, and whether there is another one behind it. */
    record PageView(List<EventView> data, boolean hasMore) {
        /** At most {@code limit} of the records that were found; one more tells of another page. */
        static PageView of(List<EventView> found, int limit) {
            return new PageView(found.stream().limit(limit).toList(), found.size() > limit);
        }
    }

    static EventView of(HistoryEntry entry) {
        var asset = entry.asset();
        return of(EventCursor.of(entry.position()), entry.event(), asset == null ? null : asset.toString());
    }

    static EventView of(FeedEvent recorded) {
        return of(EventCursor.of(recorded.position()), recorded.event(), null);
    }

    private static EventView of(String cursor, LibraryEvent event, @Nullable String asset) {
        var type = EventType.of(event);
        return new EventView(
                cursor,
                EventKind.of(type).word(),
                asset == null ? event.library().toString() : asset,
                type.word(),
                event.at(),
                payload(event));
    }

    /** What a reader could not read up any more, or would have to ask for. */
    static @Nullable Map<String, Object> payload(LibraryEvent event) {
        if (event instanceof LibraryEvent.Trashed trashed) {
            return Map.of("purge_after", trashed.purgeAfter());
        }
        if (event instanceof LibraryEvent.ExpediteWithdrawn withdrawn) {
            return Map.of("purge_after", withdrawn.purgeAfter());
        }
        if (event instanceof LibraryEvent.PurgeUpcoming upcoming) {
            return Map.of("purge_after", upcoming.purgeAfter(), "assets", upcoming.assets(), "bytes", upcoming.bytes());
        }
        if (event instanceof LibraryEvent.Held held) {
            return Map.of("reason", held.reason());
        }
        if (event instanceof LibraryEvent.AssetsHeld held) {
            return Map.of("reason", held.reason());
        }
        if (event instanceof LibraryEvent.Purged purged) {
            var progress = purged.progress();
            return Map.of(
                    "purged_assets", progress == null ? 0 : progress.assets(),
                    "purged_bytes", progress == null ? 0 : progress.bytes());
        }
        if (event instanceof LibraryEvent.TrashEmptied emptied) {
            return Map.of("purged_assets", emptied.assets(), "purged_bytes", emptied.bytes());
        }
        return null;
    }
}
