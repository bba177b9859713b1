package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;

/** Reads one library, in whichever state it is. */
public final class FindLibrary {
    private final Transactions transactions;

    public FindLibrary(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The caller's library of this id.
     *
     * @throws Refusal NO_SUCH_LIBRARY
     */
    public Library find(Caller caller, LibraryId id) {
        var found = transactions.oneByOne(unit -> unit.libraries().findFor(caller.presumed(), id));
        found.ifPresent(unused -> caller.confirmed());
        return found.orElseGet(() -> findFor(caller.certain(), id));
    }

    private Library findFor(Actor actor, LibraryId id) {
        return transactions.oneByOne(
                unit -> unit.libraries().find(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary));
    }
}
