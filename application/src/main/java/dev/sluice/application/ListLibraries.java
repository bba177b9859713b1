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
}
