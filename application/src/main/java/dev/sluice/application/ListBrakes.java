package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Brake;
import java.util.List;

/** Lists the brakes that are on. For superusers alone; the caller sees to that. */
public final class ListBrakes {
    private final Transactions transactions;

    public ListBrakes(Transactions transactions) {
        this.transactions = transactions;
    }

    /** At most {@code limit} brakes that were not released, kept ones among them, latest first. */
    public List<Brake> list(int limit) {
        return transactions.oneByOne(unit -> unit.brakes().list(limit));
    }
}
