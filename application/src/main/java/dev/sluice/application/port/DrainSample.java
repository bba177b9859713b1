package dev.sluice.application.port;

import java.time.Instant;

/**
 * What all nodes purged in a span of time, and what they had to do.
 *
 * @param at the beginning of the span
 * @param assets how many assets were purged
 * @param bytes of what size
 * @param dueAssets the most assets that were in libraries whose time had come, as far as it was looked at
 * @param reclaimAssets of how many assets the bytes were due to be deleted, at most
 */
public record DrainSample(Instant at, long assets, long bytes, long dueAssets, long reclaimAssets) {}
