package dev.sluice.application;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;

/** What one step of the drain did. */
public sealed interface DrainStep {
    /** A batch was purged, and the library with it if {@code gone}. */
    record Purged(LibraryId library, PurgedBatch batch, boolean gone) implements DrainStep {}

    /** A batch could not be purged; nothing of it has happened, and the library is left alone for a while. */
    record Failed(LibraryId library, RuntimeException cause) implements DrainStep {}

    /** No library is due that nobody else is serving. */
    record Idle() implements DrainStep {}
}
