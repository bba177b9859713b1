package dev.sluice.application;

import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for assets of a library by what is said about them. */
public final class SearchAssets {
    private final LiveLibrary reading;

    public SearchAssets(Transactions transactions) {
        this.reading = new LiveLibrary(transactions);
    }

    /**
     * One page of what is found in a live library of the actor's, newest first.
     *
     * @param library may be null if the actor has one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY or LIBRARY_NOT_CHOSEN
     */
    public List<Asset> search(Actor actor, @Nullable LibraryId library, SearchPage page) {
        return reading.read(actor, library, (unit, chosen) -> unit.assetSearch().search(actor.scope(), chosen, page));
    }
}
