package dev.sluice.http;

import dev.sluice.application.port.DrainOrders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stops the drain of all nodes: somebody's wish, or doubt about the database's clock. */
record OrdersView(
        boolean paused,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        @Nullable Instant clockDoubtedAt) {

    static OrdersView of(DrainOrders orders) {
        return new OrdersView(
                orders.pausedSince() != null, orders.pausedSince(), orders.pauseReason(), orders.doubtedSince());
    }
}
