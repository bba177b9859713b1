package dev.sluice.application.port;

import dev.sluice.domain.Area;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.MediaKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assets of a library are meant: those of which everything here is true.
 *
 * @param ids one of these, none if there are none, null for any
 * @param captured when it was taken
 * @param media null for images and videos
 * @param area where it was taken, null for anywhere; an asset of no known place lies in no area
 */
public record AssetFilter(
        StateFilter state,
        @Nullable Set<AssetId> ids,
        CaptureRange captured,
        @Nullable MediaKind media,
        @Nullable Area area) {

    public AssetFilter {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    /** All assets in this state. */
    public static AssetFilter of(StateFilter state) {
        return new AssetFilter(state, null, CaptureRange.ALWAYS, null, null);
    }

    /** No asset at all, ordered as those in this state are. */
    public static AssetFilter none(StateFilter state) {
        return of(state).withIds(Set.of());
    }

    public AssetFilter withIds(Set<AssetId> only) {
        return new AssetFilter(state, only, captured, media, area);
    }

    public AssetFilter withCaptured(CaptureRange only) {
        return new AssetFilter(state, ids, only, media, area);
    }

    public AssetFilter withMedia(MediaKind only) {
        return new AssetFilter(state, ids, captured, only, area);
    }

    public AssetFilter withArea(Area only) {
        return new AssetFilter(state, ids, captured, media, only);
    }

    /** Whether an asset is meant. */
    public boolean admits(Asset asset) {
        return (state == StateFilter.ALL || asset.isTrashed() == (state == StateFilter.TRASHED))
                && (ids == null || ids.contains(asset.id()))
                && captured.contains(asset.captured())
                && (media == null || media == MediaKind.of(asset.file().mediaType()))
                && (area == null || asset.position().filter(area::contains).isPresent());
    }
}
