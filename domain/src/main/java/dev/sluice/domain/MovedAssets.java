package dev.sluice.domain;

import java.util.List;

/**
 * Assets that went to the trash one by one, or came back.
 *
 * @param ids in ascending order
 * @param bytes the sum of their sizes
 * @param held how many of them are held
 */
public record MovedAssets(List<AssetId> ids, long bytes, int held) {
    /** None were to be moved. */
    public static final MovedAssets NONE = new MovedAssets(List.of(), 0);

    public MovedAssets {
        ids = List.copyOf(ids);
    }

    /** Assets of which none is held. */
    public MovedAssets(List<AssetId> ids, long bytes) {
        this(ids, bytes, 0);
    }

    /** Whether none were moved. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }
}
