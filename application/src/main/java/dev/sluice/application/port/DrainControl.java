package dev.sluice.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What steers the drain of all nodes at once, and what these say of themselves. */
public interface DrainControl {
    /** The orders as committed. While they say stop, {@link DrainQueue#due} finds nothing. */
    DrainOrders orders();

    /** The latest orders, which nobody else changes until the transaction ends. Needs a transaction. */
    DrainOrders lockOrders();

    /** Gives orders to all nodes, in the transaction that has them locked. Needs a transaction. */
    void give(DrainOrders orders);

    /** Notes what a node says of itself, in place of what it said before, which is returned. Needs a transaction. */
    Optional<NodeReport> beat(NodeReport report);

    /** The nodes that were heard of last, at most {@code limit}, in that order. */
    List<NodeStatus> nodes(int limit);

    /** Forgets nodes that were last heard of before this time. */
    void forgetNodes(Instant before);
}
