package dev.sluice.domain;

import java.util.List;

/**
 * Assets whose rows were just deleted.
 *
 * @param ids in ascending order
 * @param bytes the sum of their sizes
 * @param contents what their library counted them as
 */
public record PurgedBatch(List<AssetId> ids, long bytes, LibraryContents contents) {
    /** A batch that found nothing to delete. */
    public static final PurgedBatch NOTHING = new PurgedBatch(List.of(), 0, LibraryContents.NONE);

    public PurgedBatch {
        ids = List.copyOf(ids);
        if (contents.assets() + contents.condemned() != ids.size()) {
            throw new IllegalArgumentException("%d assets are not %s".formatted(ids.size(), contents));
        }
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
