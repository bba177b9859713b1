package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import java.time.Duration;

/** Reads how the drain of all nodes is doing. For superusers alone; the caller sees to that. */
public final class ReadDrainOverview {
    /** What has been due for longer than this is overdue. */
    public static final Duration PATIENCE = Duration.ofDays(1);

    private static final int MOST = 50;

    private final Transactions transactions;

    public ReadDrainOverview(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The orders, the figures, and at most 50 of the failures, of the nodes and of the brakes that are on. */
    public DrainOverview read() {
        return transactions.oneByOne(unit -> new DrainOverview(
                unit.control().orders(),
                unit.reports().figures(PATIENCE),
                unit.reports().failedDrains(MOST),
                unit.control().nodes(MOST),
                unit.brakes().list(MOST),
                unit.now()));
    }
}
