package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Refusal;

/** Reads one asset of a live library, trashed or not. */
public final class FindAsset {
    private final Transactions transactions;

    public FindAsset(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The actor's asset of this id.
     *
     * @throws Refusal NO_SUCH_ASSET, also if its library is in the trash
     */
    public Asset find(Actor actor, AssetId id) {
        return transactions.oneByOne(
                unit -> unit.assets().find(actor.scope(), id).orElseThrow(Refusal::noSuchAsset));
    }
}
