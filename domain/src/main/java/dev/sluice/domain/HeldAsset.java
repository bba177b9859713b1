package dev.sluice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and why a single asset is held, whatever its library is.
 *
 * @param state whether it is in the trash by itself
 * @param hold null if it is not held
 */
public record HeldAsset(
        AssetId id,
        LibraryId library,
        AssetState state,
        @Nullable Hold hold) {
    /** Held for this reason, since it was first. */
    public HeldAsset heldFor(String reason, Instant at) {
        return new HeldAsset(id, library, state, Hold.goingOn(hold, reason, at));
    }

    /** Not held. */
    public HeldAsset released() {
        return new HeldAsset(id, library, state, null);
    }

    /** How many held assets it is. */
    int count() {
        return hold == null ? 0 : 1;
    }
}
