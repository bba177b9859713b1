package dev.sluice.application.port;

import java.time.Instant;
import java.util.UUID;

/**
 * A note of bytes that could not be deleted.
 *
 * @param id names the note
 * @param assets how many assets' bytes are left
 * @param attempts how often it was tried
 * @param since when the note was made
 * @param retryAt when it is tried again
 * @param reason why the latest attempt failed
 */
public record FailedReclaim(UUID id, int assets, int attempts, Instant since, Instant retryAt, String reason) {}
