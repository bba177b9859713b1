package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;

/** Reads how far the purge of a library is, or when it begins and what it would take. */
public final class FindDrain {
    private final Transactions transactions;

    public FindDrain(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The drain of the actor's library, live ones included.
     *
     * @throws Refusal NO_SUCH_LIBRARY
     */
    public DrainStatus find(Actor actor, LibraryId id) {
        return transactions.oneByOne(unit -> {
            var library = unit.libraries().find(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary);
            var now = unit.now();
            var span = unit.assets().span(actor.scope(), id);
            return new DrainStatus(library, span.orElse(null), now);
        });
    }
}
