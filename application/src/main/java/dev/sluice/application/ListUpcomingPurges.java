package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Library;
import java.time.Duration;
import java.util.List;

/** Reads which libraries of all users fall due soon. For superusers alone; the caller sees to that. */
public final class ListUpcomingPurges {
    private final Transactions transactions;

    public ListUpcomingPurges(Transactions transactions) {
        this.transactions = transactions;
    }

    /** At most {@code limit} libraries that fall due within this time, soonest first. */
    public List<Library> list(Duration within, int limit) {
        return transactions.oneByOne(unit -> unit.reports().upcoming(unit.now().plus(within), limit));
    }
}
