package dev.sluice.application;

import dev.sluice.application.port.FailedReclaim;
import dev.sluice.application.port.Transactions;
import java.util.List;

/** Reads which bytes could not be deleted, and why. For superusers alone; the caller sees to that. */
public final class ListFailedReclaims {
    private final Transactions transactions;

    public ListFailedReclaims(Transactions transactions) {
        this.transactions = transactions;
    }

    /** At most {@code limit} notes, oldest first. */
    public List<FailedReclaim> list(int limit) {
        return transactions.oneByOne(unit -> unit.reports().failedReclaims(limit));
    }
}
