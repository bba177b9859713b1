package dev.sluice.application;

import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.Transactions;
import java.time.Duration;

/** What a node does before each round of its drain: it looks at the database's clock, and says that it is there. */
public final class TickDrain {
    /** A node that was not heard of for so long is not coming back. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Transactions transactions;

    public TickDrain(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The orders for all nodes, with the doubt cast on the clock if it has leapt since a node last looked. */
    public DrainOrders tick(NodeReport report, ClockPolicy policy) {
        var orders = transactions.inTransaction(unit -> {
            var before = unit.control().lockOrders();
            var after = before.ticked(unit.now(), policy);
            unit.control().give(after);
            return after;
        });
        transactions.perform(unit -> {
            unit.control().beat(report);
            unit.control().forgetNodes(unit.now().minus(MEMORY));
        });
        return orders;
    }
}
