package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;

/** Says that the database's clock is right, although it leapt. For superusers alone; the caller sees to that. */
public final class ConfirmClock {
    private final Transactions transactions;

    public ConfirmClock(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The orders, in which the clock is not in doubt; unchanged if it was not before. */
    public DrainOrders confirm(Actor actor) {
        return transactions.inTransaction(unit -> {
            var before = unit.control().lockOrders();
            var after = before.confirmed();
            if (!after.equals(before)) {
                unit.control().give(after);
                unit.audit().record(AdminEvent.of(AdminEvent.Kind.CLOCK_CONFIRMED, null), actor);
            }
            return after;
        });
    }
}
