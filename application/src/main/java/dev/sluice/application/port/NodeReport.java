package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a node says of itself.
 *
 * @param node its name, unique and new with every start, at most 100 characters
 * @param startedAt when it was started, by its own clock
 * @param clockOffset how far its clock is ahead of the database's, negative if behind
 * @param workers how many batches it may work on at the same time
 * @param batches how many it has purged since its start
 * @param assets of how many assets
 * @param bytes of what size
 * @param obstacle why it does not purge, null if it does
 */
public record NodeReport(
        String node,
        Instant startedAt,
        Duration clockOffset,
        int workers,
        long batches,
        long assets,
        long bytes,
        @Nullable String obstacle) {}
