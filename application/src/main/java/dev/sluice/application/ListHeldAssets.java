package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what is held of a library, in the trash or not. */
public final class ListHeldAssets {
    private final Transactions transactions;

    public ListHeldAssets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * At most {@code limit} held assets of the actor's library, in ascending order of their ids, from behind one (null: from
     * the first).
     *
     * @throws Refusal NO_SUCH_LIBRARY
     */
    public List<HeldAsset> list(Actor actor, LibraryId id, @Nullable AssetId after, int limit) {
        return transactions.oneByOne(unit -> {
            var library = unit.libraries().find(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary);
            return library.contents().held() == 0
                    ? List.<HeldAsset>of()
                    : unit.assetHolds().list(actor.scope(), id, after, limit);
        });
    }
}
