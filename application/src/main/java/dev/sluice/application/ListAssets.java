package dev.sluice.application;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the assets of a library page by page. */
public final class ListAssets {
    private final LiveLibrary reading;

    public ListAssets(Transactions transactions) {
        this.reading = new LiveLibrary(transactions);
    }

    /**
     * One page of a live library of the actor's.
     *
     * @param library may be null if the actor has one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY, LIBRARY_NOT_CHOSEN, or NO_SUCH_PAGE
     */
    public List<Asset> list(Actor actor, @Nullable LibraryId library, AssetPage page) {
        return reading.read(actor, library, (unit, chosen) -> unit.assets().page(actor.scope(), chosen, page));
    }
}
