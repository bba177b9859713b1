package dev.sluice.application;

import dev.sluice.application.port.DrainFigures;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.FailedDrain;
import dev.sluice.application.port.NodeStatus;
import dev.sluice.domain.Brake;
import java.time.Instant;
import java.util.List;

/** How the drain of all nodes is doing, and the moment of which that is true. */
public record DrainOverview(
        DrainOrders orders,
        DrainFigures figures,
        List<FailedDrain> failures,
        List<NodeStatus> nodes,
        List<Brake> brakes,
        Instant at) {
    public DrainOverview {
        failures = List.copyOf(failures);
        nodes = List.copyOf(nodes);
        brakes = List.copyOf(brakes);
    }

    /** How many brakes nobody has decided about. */
    public long undecidedBrakes() {
        return brakes.stream().filter(Brake::isUndecided).count();
    }
}
