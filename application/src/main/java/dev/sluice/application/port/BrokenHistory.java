package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;

/**
 * A history that is not numbered 1, 2, 3 … to the end. One that lacks its beginning, or all that was before the time to
 * which histories have been trimmed, is not broken.
 *
 * @param events how many events there are
 * @param first the number of the first one, 0 if there is none
 * @param last the number of the last one, 0 if there is none
 * @param told the number of the last one as the library tells it; {@code last} if the library is gone
 */
public record BrokenHistory(LibraryId library, long events, long first, long last, long told) {}
