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
    private final Transactions transactions;

    public CountAssets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * One page of the periods of a live library of the actor's.
     *
     * @param library may be null if the actor has one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY or LIBRARY_NOT_CHOSEN
     */
    public List<PeriodCount> count(Actor actor, @Nullable LibraryId library, CountPage page) {
        return transactions.oneByOne(unit -> {
            var chosen = LibraryChoice.choose(unit, actor.scope(), library);
            return unit.assetSurvey().counts(actor.scope(), chosen, page);
        });
    }
}
