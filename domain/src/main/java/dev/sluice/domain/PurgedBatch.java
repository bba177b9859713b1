package dev.sluice.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Assets whose rows were just deleted.
 *
 * @param ids in ascending order
 * @param bytes the sum of their sizes
 * @param contents what their library counted them as
 * @param pictures the ids of the objects of all pictures that were made of them
 */
public record PurgedBatch(List<AssetId> ids, long bytes, LibraryContents contents, List<AssetId> pictures) {
    /** A batch that found nothing to delete. */
    public static final PurgedBatch NOTHING = new PurgedBatch(List.of(), 0, LibraryContents.NONE);

    public PurgedBatch {
        ids = List.copyOf(ids);
        if (contents.assets() + contents.condemned() != ids.size()) {
            throw new IllegalArgumentException("%d assets are not %s".formatted(ids.size(), contents));
        }
        pictures = List.copyOf(pictures);
    }

    /** Assets of which no pictures were made. */
    public PurgedBatch(List<AssetId> ids, long bytes, LibraryContents contents) {
        this(ids, bytes, contents, List.of());
    }

    /** The ids of all objects that have lost their rows: first those of the assets, then those of their pictures. */
    public List<AssetId> objects() {
        return Stream.concat(ids.stream(), pictures.stream()).toList();
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
