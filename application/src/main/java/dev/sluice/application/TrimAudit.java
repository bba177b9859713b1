package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import java.time.Duration;

/** Forgets entries of the audit log, and so of libraries' histories, when they are old enough. */
public final class TrimAudit {
    private final Transactions transactions;

    public TrimAudit(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Forgets at most {@code limit} entries that are older than this, oldest first; the answer tells how many. */
    public int trim(Duration age, int limit) {
        return transactions.oneByOne(unit -> unit.audit().trim(unit.now().minus(age), limit));
    }
}
