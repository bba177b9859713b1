package dev.sluice.application;

import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Library;
import java.util.List;

/** Lists a user's libraries. */
public final class ListLibraries {
    private final Transactions transactions;

    public ListLibraries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The caller's libraries in these states: by creation, or if only trashed ones are wanted, latest trashed first. */
    public List<Library> list(Caller caller, StateFilter filter) {
        var listed = transactions.oneByOne(unit -> unit.libraries().listFor(caller.presumed(), filter));
        if (listed.isEmpty()) {
            var actor = caller.certain();
            return transactions.oneByOne(unit -> unit.libraries().list(actor.scope(), filter));
        }
        caller.confirmed();
        return listed;
    }
}
