package dev.sluice.application;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.FeedPosition;
import java.util.Set;

/**
 * Where something has happened.
 *
 * @param end everything in front of this place is told of
 */
public record EventNews(FeedPosition end, Set<ChangedLibrary> libraries) {
    public EventNews {
        libraries = Set.copyOf(libraries);
    }
}
