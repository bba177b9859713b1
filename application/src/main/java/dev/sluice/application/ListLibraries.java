package dev.sluice.application;

import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import java.util.List;

/** Lists a user's libraries. */
public final class ListLibraries {
    private final Transactions transactions;

    public ListLibraries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The actor's libraries in these states: by creation, or if only trashed ones are wanted, latest trashed first. */
    public List<Library> list(Actor actor, StateFilter filter) {
        return transactions.oneByOne(unit -> unit.libraries().list(actor.scope(), filter));
    }

    /** As {@link #list(Actor, StateFilter)}, for somebody who may only be presumed. */
    public List<Library> list(Caller caller, StateFilter filter) {
        var listed = transactions.oneByOne(unit -> unit.libraries().listFor(caller.presumed(), filter));
        if (listed.isEmpty()) {
            return list(caller.certain(), filter);
        }
        caller.confirmed();
        return listed;
    }
}
