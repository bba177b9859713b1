package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;

/** Lets the drain go on that was paused, on all nodes. For superusers alone; the caller sees to that. */
public final class ResumeDrain {
    private final Transactions transactions;

    public ResumeDrain(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The orders, in which nobody wants a stop; unchanged if nobody did before. */
    public DrainOrders resume(Actor actor) {
        return transactions.inTransaction(unit -> {
            var before = unit.control().lockOrders();
            var after = before.resumed();
            if (!after.equals(before)) {
                unit.control().give(after);
                unit.audit().record(AdminEvent.of(AdminEvent.Kind.DRAIN_RESUMED, null), actor);
            }
            return after;
        });
    }
}
