package dev.sluice.domain;

import java.util.List;

/** Assets that went to the trash one by one, or came back: their ids in ascending order, and the sum of their sizes. */
public record MovedAssets(List<AssetId> ids, long bytes) {
    /** None were to be moved. */
    public static final MovedAssets NONE = new MovedAssets(List.of(), 0);

    public MovedAssets {
        ids = List.copyOf(ids);
    }

    /** Whether none were moved. */
    public boolean isEmpty() {
        return ids.isEmpty();
    }
}
