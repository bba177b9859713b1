package dev.sluice.application.port;

import dev.sluice.domain.Library;
import java.time.Duration;
import java.time.Instant;

/**
 * A library as somebody has last known it. It may have changed since, or be gone, so nothing follows from it but a change
 * to be tried by {@link LibraryRepository#saveRecalled}.
 *
 * @param library as it was
 * @param now about what time it is by the clock that decides, in microseconds, and not before the library last changed
 */
public record Recalled(Library library, Instant now) {
    /** How far that time may be from the clock's when the change is saved. */
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    public Recalled {
        now = now.isAfter(library.updatedAt()) ? now : library.updatedAt();
    }
}
