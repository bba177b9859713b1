package dev.sluice.bootstrap;

import java.time.Duration;

/**
 * How fast the drain works on this node.
 *
 * @param interval how often it looks for libraries that are due
 * @param batch the most assets in one transaction
 * @param rate the most assets in a second, over all batches
 */
record DrainPlan(Duration interval, int batch, double rate) {
    /** A rate that holds nobody back. */
    static final double UNLIMITED = Double.POSITIVE_INFINITY;
}
