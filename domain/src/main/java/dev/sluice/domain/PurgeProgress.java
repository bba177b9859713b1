package dev.sluice.domain;

import java.time.Instant;

/**
 * How far a drain has come: the moments of its first and its latest batch, and the assets and bytes purged in between.
 * Assets that were emptied out of the trash before are not among them: no restore would have brought them back.
 */
public record PurgeProgress(Instant first, Instant latest, long assets, long bytes) {
    /** The progress after the first batch. */
    public static PurgeProgress begin(PurgedBatch batch, Instant at) {
        return new PurgeProgress(at, at, 0, 0).plus(batch, at);
    }

    /** The progress after one more batch. */
    public PurgeProgress plus(PurgedBatch batch, Instant at) {
        return new PurgeProgress(
                first,
                at,
                assets + batch.contents().assets(),
                bytes + batch.contents().bytes());
    }
}
