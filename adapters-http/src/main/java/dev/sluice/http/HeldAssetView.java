package dev.sluice.http;

import dev.sluice.domain.AssetState;
import dev.sluice.domain.HeldAsset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether and why an asset is held, and nothing else of it: its library may be in the trash. */
record HeldAssetView(
        String assetId,
        String libraryId,
        boolean held,
        @Nullable String holdReason,
        @Nullable Instant heldSince,
        @Nullable Instant trashedAt) {

    /** One page, and whether there is another one behind it. */
    record PageView(List<HeldAssetView> data, boolean hasMore) {
        /** At most {@code limit} of those that were found; one more tells of another page. */
        static PageView of(List<HeldAsset> found, int limit) {
            return new PageView(
                    found.stream().limit(limit).map(HeldAssetView::of).toList(), found.size() > limit);
        }
    }

    static HeldAssetView of(HeldAsset asset) {
        var hold = asset.hold();
        return new HeldAssetView(
                asset.id().toString(),
                asset.library().toString(),
                hold != null,
                hold == null ? null : hold.reason(),
                hold == null ? null : hold.since(),
                asset.state() instanceof AssetState.Trashed trashed ? trashed.trashedAt() : null);
    }
}
