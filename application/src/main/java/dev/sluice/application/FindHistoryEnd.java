package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds the end of a library's history, for those who want to hear only what happens from now on. */
public final class FindHistoryEnd {
    private final Transactions transactions;

    public FindHistoryEnd(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The place behind all that has happened in a live library of the actor's.
     *
     * @param library may be null if the actor has one live library
     * @throws Refusal NO_SUCH_LIBRARY, LIBRARY_NOT_CHOSEN
     */
    public HistoryPosition find(Actor actor, @Nullable LibraryId library) {
        return transactions.oneByOne(unit -> {
            var chosen = LibraryChoice.chooseLibrary(unit, actor.scope(), library);
            return new HistoryPosition(chosen.id(), chosen.revision().lastEvent(), 0);
        });
    }
}
