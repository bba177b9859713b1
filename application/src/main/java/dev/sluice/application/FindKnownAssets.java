package dev.sluice.application;

import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which of a client's files a library has already. */
public final class FindKnownAssets {
    private final LiveLibrary reading;

    public FindKnownAssets(Transactions transactions) {
        this.reading = new LiveLibrary(transactions);
    }

    /**
     * The assets of a live library of the actor's that the inquiry concerns, trashed ones included.
     *
     * @param library may be null if the actor has one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY or LIBRARY_NOT_CHOSEN
     */
    public List<KnownAsset> find(Actor actor, @Nullable LibraryId library, Inquiry inquiry) {
        return reading.read(actor, library, (unit, chosen) -> unit.assetSurvey().known(actor.scope(), chosen, inquiry));
    }
}
