package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import java.time.Instant;

/** A library whose latest batches failed, how many in a row, why, and when it is tried again. */
public record FailedDrain(LibraryId library, UserId owner, int attempts, Instant retryAt, String reason) {}
