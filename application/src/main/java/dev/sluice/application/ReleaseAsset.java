package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;

/** Takes the hold of a single asset off; if its time is over, or its library's, it is purged soon. */
public final class ReleaseAsset {
    private final AssetHoldChange change;

    public ReleaseAsset(Transactions transactions) {
        this.change = new AssetHoldChange(transactions);
    }

    /**
     * The asset, not held any more; unchanged if it was not.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_ASSET
     */
    public HeldAsset release(Actor actor, AssetId id) {
        return change.change(actor, id, (asset, now) -> asset.released());
    }
}
