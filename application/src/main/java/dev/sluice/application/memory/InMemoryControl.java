package dev.sluice.application.memory;

import dev.sluice.application.port.DrainControl;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.NodeStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders and nodes in memory. */
final class InMemoryControl implements DrainControl {
    private static final Comparator<NodeStatus> LATEST_FIRST = Comparator.comparing(NodeStatus::lastTick)
            .reversed()
            .thenComparing(status -> status.report().node());

    private final Session session;

    InMemoryControl(Session session) {
        this.session = session;
    }

    @Override
    public DrainOrders orders() {
        return session.read(state -> state.orders);
    }

    @Override
    public DrainOrders lockOrders() {
        session.requireTransaction();
        return orders();
    }

    @Override
    public void give(DrainOrders orders) {
        session.requireTransaction();
        session.change(state -> state.orders = orders);
    }

    @Override
    public Optional<NodeReport> beat(NodeReport report) {
        session.requireTransaction();
        var status = new NodeStatus(report, session.now());
        return session.write(state -> {
            var before = state.nodes.find(report.node()).map(NodeStatus::report);
            state.nodes.put(report.node(), status);
            return before;
        });
    }

    @Override
    public List<NodeStatus> nodes(int limit) {
        return session.read(
                state -> state.nodes.values().sorted(LATEST_FIRST).limit(limit).toList());
    }

    @Override
    public void forgetNodes(Instant before) {
        session.change(state -> state.nodes
                .values()
                .filter(status -> status.lastTick().isBefore(before))
                .toList()
                .forEach(status -> state.nodes.remove(status.report().node())));
    }
}
