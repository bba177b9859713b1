package dev.sluice.jdbc;

import dev.sluice.domain.LibraryEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of events, by the words that stand in the table. */
enum EventType {
    LIBRARY_CREATED(LibraryEvent.Created.class),
    LIBRARY_UPDATED(LibraryEvent.Edited.class),
    LIBRARY_TRASHED(LibraryEvent.Trashed.class),
    LIBRARY_EXPEDITED(LibraryEvent.Expedited.class),
    LIBRARY_EXPEDITE_WITHDRAWN(LibraryEvent.ExpediteWithdrawn.class),
    LIBRARY_DRAINING(LibraryEvent.DrainStarted.class),
    LIBRARY_RESTORED(LibraryEvent.Restored.class),
    LIBRARY_HELD(LibraryEvent.Held.class),
    LIBRARY_RELEASED(LibraryEvent.Released.class),
    LIBRARY_PURGED(LibraryEvent.Purged.class),
    ASSET_CREATED(LibraryEvent.AssetsCreated.class),
    ASSET_UPDATED(LibraryEvent.AssetsUpdated.class),
    METADATA_UPDATED(LibraryEvent.MetadataUpdated.class),
    ASSET_TRASHED(LibraryEvent.AssetsTrashed.class),
    ASSET_RESTORED(LibraryEvent.AssetsRestored.class),
    ASSET_DELETED(LibraryEvent.AssetsDeleted.class);

    private static final Map<Class<?>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.event, Function.identity()));

    private final Class<? extends LibraryEvent> event;

    EventType(Class<? extends LibraryEvent> event) {
        this.event = event;
    }

    static EventType of(LibraryEvent event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no word for " + event);
        }
        return type;
    }

    static EventType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
