package dev.sluice.http;

import dev.sluice.application.DrainOverview;
import dev.sluice.application.port.FailedDrain;
import dev.sluice.application.port.NodeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the drain of all nodes is doing. */
record OverviewView(
        Instant at,
        OrdersView orders,
        long dueLibraries,
        long dueAssets,
        @Nullable Instant oldestDueAt,
        long drainingLibraries,
        long heldLibraries,
        long overdueLibraries,
        long undecidedBrakes,
        @Nullable Instant nextDueAt,
        long reclaimNotes,
        long reclaimAssets,
        long reclaimFailures,
        List<FailureView> failures,
        List<NodeView> nodes) {
    private static final double NANOS = 1e9;

    /** A library whose latest batches failed. */
    record FailureView(String libraryId, String ownerId, int attempts, Instant retryAt, String lastError) {}

    /** What a node last said of itself. */
    record NodeView(
            String node,
            Instant startedAt,
            Instant lastTickAt,
            double clockOffsetSeconds,
            int workers,
            long batches,
            long purgedAssets,
            long purgedBytes,
            @Nullable String obstacle) {}

    static OverviewView of(DrainOverview overview) {
        var figures = overview.figures();
        return new OverviewView(
                overview.at(),
                OrdersView.of(overview.orders()),
                figures.due(),
                figures.dueAssets(),
                figures.oldestDue(),
                figures.draining(),
                figures.held(),
                figures.overdue(),
                overview.undecidedBrakes(),
                figures.nextDue(),
                figures.reclaimNotes(),
                figures.reclaimAssets(),
                figures.reclaimFailures(),
                overview.failures().stream().map(OverviewView::failure).toList(),
                overview.nodes().stream().map(OverviewView::node).toList());
    }

    private static FailureView failure(FailedDrain failed) {
        return new FailureView(
                failed.library().toString(),
                failed.owner().toString(),
                failed.attempts(),
                failed.retryAt(),
                failed.reason());
    }

    private static NodeView node(NodeStatus status) {
        var report = status.report();
        return new NodeView(
                report.node(),
                report.startedAt(),
                status.lastTick(),
                seconds(report.clockOffset()),
                report.workers(),
                report.batches(),
                report.assets(),
                report.bytes(),
                report.obstacle());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
