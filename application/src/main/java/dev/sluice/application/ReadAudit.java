package dev.sluice.application;

import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.Transactions;
import java.util.List;

/** Reads who did what, of all users. For superusers alone; the caller sees to that. */
public final class ReadAudit {
    private final Transactions transactions;

    public ReadAudit(Transactions transactions) {
        this.transactions = transactions;
    }

    /** One page, latest entries first. */
    public List<AuditEntry> read(AuditPage page) {
        return transactions.oneByOne(unit -> unit.audit().page(page));
    }
}
