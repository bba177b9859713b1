package dev.sluice.application;

import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the assets of a library by the periods in which they were captured. */
public final class CountAssets {
    private final LiveLibrary reading;

    public CountAssets(Transactions transactions) {
        this.reading = new LiveLibrary(transactions);
    }

    /**
     * One page of the periods of a live library of the actor's.
     *
     * @param library may be null if the actor has one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY or LIBRARY_NOT_CHOSEN
     */
    public List<PeriodCount> count(Actor actor, @Nullable LibraryId library, CountPage page) {
        return reading.read(actor, library, (unit, chosen) -> unit.assetSurvey().counts(actor.scope(), chosen, page));
    }
}
