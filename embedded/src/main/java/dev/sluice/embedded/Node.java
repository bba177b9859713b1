package dev.sluice.embedded;

import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.NodeReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * This one of the nodes that may share a database.
 *
 * @param name unique, and new with every start
 * @param clock the host's, if it decides in place of the database's
 * @param policy when the clock that decides is not believed
 * @param startedAt by the clock of this machine
 */
record Node(String name, @Nullable InstantSource clock, ClockPolicy policy, Instant startedAt) {
    Node(String name, @Nullable InstantSource clock, ClockPolicy policy) {
        this(name, clock, policy, InstantSource.system().instant());
    }

    /** What it tells the others. */
    NodeReport report(Instant decisive, long batches, long assets, long bytes) {
        var offset = clock == null
                ? Duration.between(decisive, InstantSource.system().instant())
                : Duration.ZERO;
        return new NodeReport(name, startedAt, offset, 1, batches, assets, bytes, null);
    }
}
