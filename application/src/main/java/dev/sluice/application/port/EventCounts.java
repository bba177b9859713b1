package dev.sluice.application.port;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Transition;
import org.jspecify.annotations.Nullable;

/**
 * How much an event was about.
 *
 * @param assets the assets it speaks of; for a restore those that came back, for the end of a purge those that were
 *     purged, and for everything else that befalls a whole library those that it held afterwards
 * @param bytes the sum of their sizes, null where the event speaks of single assets
 */
public record EventCounts(long assets, @Nullable Long bytes) {
    /** The counts of one of the events of a transition. */
    public static EventCounts of(LibraryEvent event, Transition<Library> transition) {
        if (event instanceof LibraryEvent.OfAssets some) {
            return new EventCounts(some.assets().size(), null);
        }
        if (event instanceof LibraryEvent.Restored restored) {
            return of(restored.receipt().returned());
        }
        if (event instanceof LibraryEvent.Purged purged) {
            var progress = purged.progress();
            return progress == null ? new EventCounts(0, 0L) : new EventCounts(progress.assets(), progress.bytes());
        }
        if (event instanceof LibraryEvent.TrashEmptied emptied) {
            return new EventCounts(emptied.assets(), emptied.bytes());
        }
        return of(transition.remains().map(Library::contents).orElse(LibraryContents.NONE));
    }

    private static EventCounts of(LibraryContents contents) {
        return new EventCounts(contents.assets(), contents.bytes());
    }
}
