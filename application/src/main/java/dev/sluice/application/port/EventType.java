package dev.sluice.application.port;

import dev.sluice.domain.LibraryEvent;
import java.util.Locale;

/** The kinds of events, by the words that stand for them in tables and on the wire. */
public enum EventType {
    LIBRARY_CREATED(LibraryEvent.Created.class),
    LIBRARY_UPDATED(LibraryEvent.Edited.class),
    LIBRARY_TRASHED(LibraryEvent.Trashed.class),
    LIBRARY_EXPEDITED(LibraryEvent.Expedited.class),
    LIBRARY_EXPEDITE_WITHDRAWN(LibraryEvent.ExpediteWithdrawn.class),
    LIBRARY_PURGE_UPCOMING(LibraryEvent.PurgeUpcoming.class),
    LIBRARY_DRAINING(LibraryEvent.DrainStarted.class),
    LIBRARY_RESTORED(LibraryEvent.Restored.class),
    LIBRARY_TRASH_EMPTIED(LibraryEvent.TrashEmptied.class),
    LIBRARY_HELD(LibraryEvent.Held.class),
    LIBRARY_RELEASED(LibraryEvent.Released.class),
    LIBRARY_BRAKED(LibraryEvent.Braked.class),
    LIBRARY_BRAKE_RELEASED(LibraryEvent.BrakeReleased.class),
    LIBRARY_PURGED(LibraryEvent.Purged.class),
    ASSET_CREATED(LibraryEvent.AssetsCreated.class),
    ASSET_UPDATED(LibraryEvent.AssetsUpdated.class),
    METADATA_UPDATED(LibraryEvent.MetadataUpdated.class),
    ASSET_TRASHED(LibraryEvent.AssetsTrashed.class),
    ASSET_RESTORED(LibraryEvent.AssetsRestored.class),
    ASSET_HELD(LibraryEvent.AssetsHeld.class),
    ASSET_RELEASED(LibraryEvent.AssetsReleased.class),
    ASSET_DELETED(LibraryEvent.AssetsDeleted.class);

    private final Class<? extends LibraryEvent> event;

    EventType(Class<? extends LibraryEvent> event) {
        this.event = event;
    }

    /** The kind of an event. */
    public static EventType of(LibraryEvent event) {
        for (var type : values()) {
            if (type.event == event.getClass()) {
                return type;
            }
        }
        throw new IllegalStateException("no word for " + event);
    }

    /** The kind that a word stands for. */
    public static EventType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word for it, such as {@code library_trashed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
