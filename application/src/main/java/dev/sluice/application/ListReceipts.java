package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Refusal;
import java.util.List;

/** Reads what the restores of a library brought back. */
public final class ListReceipts {
    private final Transactions transactions;

    public ListReceipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The receipts of the actor's library, latest first.
     *
     * @throws Refusal NO_SUCH_LIBRARY
     */
    public List<Receipt> list(Actor actor, LibraryId id) {
        return transactions.oneByOne(unit -> {
            if (unit.libraries().find(actor.scope(), id).isEmpty()) {
                throw Refusal.noSuchLibrary();
            }
            return unit.libraries().receipts(actor.scope(), id);
        });
    }
}
