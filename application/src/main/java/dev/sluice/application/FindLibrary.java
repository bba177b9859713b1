package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
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
     * The actor's library of this id.
     *
     * @throws Refusal NO_SUCH_LIBRARY
     */
    public Library find(Actor actor, LibraryId id) {
        return transactions.oneByOne(
                unit -> unit.libraries().find(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary));
    }

    /** As {@link #find(Actor, LibraryId)}, for somebody who may only be presumed. */
    public Library find(Caller caller, LibraryId id) {
        var found = transactions.oneByOne(unit -> unit.libraries().findFor(caller.presumed(), id));
        found.ifPresent(unused -> caller.confirmed());
        return found.orElseGet(() -> find(caller.certain(), id));
    }
}
