package dev.sluice.domain;

import java.util.List;

/**
 * Assets whose rows were just deleted: their ids in ascending order, how many of them were in the trash one by one, and
 * the sum of their sizes in bytes.
 */
public record PurgedBatch(List<AssetId> ids, long trashedAssets, long bytes) {
    /** A batch that found nothing to delete. */
    public static final PurgedBatch NOTHING = new PurgedBatch(List.of(), 0, 0);

    public PurgedBatch {
        ids = List.copyOf(ids);
    }

    /** The number of assets. */
    public int assets() {
        return ids.size();
    }

    /** Whether nothing was deleted. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The asset with the highest id: the next batch begins behind it. */
    public AssetId last() {
        return ids.get(ids.size() - 1);
    }
}
