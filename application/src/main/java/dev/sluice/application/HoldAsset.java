package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;

/** Keeps a single asset from being purged, whatever becomes of it and of its library. */
public final class HoldAsset {
    private final AssetHoldChange change;

    public HoldAsset(Transactions transactions) {
        this.change = new AssetHoldChange(transactions);
    }

    /**
     * The asset, held for this reason, whichever state its library is in. A drain that is at work on the library stops behind
     * its present batch.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_ASSET
     */
    public HeldAsset hold(Actor actor, AssetId id, String reason) {
        return change.change(actor, id, (asset, now) -> asset.heldFor(reason, now));
    }
}
