package dev.sluice.application;

import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.DrainSample;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * What a node does before each round of its drain: it looks at the database's clock, and says that it is there and what it
 * has purged.
 */
public final class TickDrain {
    /** A node that was not heard of for so long is not coming back. */
    private static final Duration MEMORY = Duration.ofDays(1);

    /** A few at each new minute of a node, so that what is kept does not grow. */
    private static final int FORGOTTEN = 100;

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
        return transactions.inTransaction(unit -> {
            remember(unit, report);
            unit.control().forgetNodes(unit.now().minus(MEMORY));
            return orders;
        });
    }

    /** Adds what the node has purged since it last said so to the present minute. */
    private static void remember(UnitOfWork unit, NodeReport report) {
        var before = unit.control().beat(report);
        long assets = report.assets() - before.map(NodeReport::assets).orElse(0L);
        long bytes = report.bytes() - before.map(NodeReport::bytes).orElse(0L);
        var minute = unit.now().truncatedTo(ChronoUnit.MINUTES);
        if (!unit.drainHistory().add(report.node(), minute, assets, bytes)) {
            var figures = unit.reports().figures(ReadDrainOverview.PATIENCE);
            var sample = new DrainSample(minute, assets, bytes, figures.dueAssets(), figures.reclaimAssets());
            unit.drainHistory().begin(report.node(), sample);
            unit.drainHistory().forget(minute.minus(ReadDrainHistory.MEMORY), FORGOTTEN);
        }
    }
}
