package dev.sluice.domain;

import java.time.Instant;

/**
 * How far a drain has come: the moments of its first and its latest batch, and the assets and bytes purged in between.
 */
public record PurgeProgress(Instant first, Instant latest, long assets, long bytes) {
    /** The progress after the first batch. */
    public static PurgeProgress begin(PurgedBatch batch, Instant at) {
        return new PurgeProgress(at, at, batch.assets(), batch.bytes());
    }

    /** The progress after one more batch. */
    public PurgeProgress plus(PurgedBatch batch, Instant at) {
        return new PurgeProgress(first, at, assets + batch.assets(), bytes + batch.bytes());
    }
}
