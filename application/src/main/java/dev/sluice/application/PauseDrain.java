package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import org.jspecify.annotations.Nullable;

/** Stops all purging, on all nodes, from the next batch on. For superusers alone; the caller sees to that. */
public final class PauseDrain {
    private final Transactions transactions;

    public PauseDrain(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The orders, which say stop; unchanged if they did before. */
    public DrainOrders pause(Actor actor, @Nullable String reason) {
        return transactions.inTransaction(unit -> {
            var before = unit.control().lockOrders();
            var after = before.paused(unit.now(), reason);
            if (!after.equals(before)) {
                unit.control().give(after);
                unit.audit().record(AdminEvent.of(AdminEvent.Kind.DRAIN_PAUSED, reason), actor);
            }
            return after;
        });
    }
}
