package dev.sluice.application.port;

import java.time.Instant;

/** What a node last said of itself, and when that was by the database's clock. */
public record NodeStatus(NodeReport report, Instant lastTick) {}
