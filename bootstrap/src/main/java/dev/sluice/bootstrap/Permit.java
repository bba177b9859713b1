package dev.sluice.bootstrap;

import dev.sluice.application.DrainWindow;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether this node may purge at the moment: if it is in good health, and at the hours of the day that are set. */
record Permit(Health health, @Nullable DrainWindow window, InstantSource clock) {

    /**
     * Why not; empty if it may.
     *
     * @throws RuntimeException if the database does not answer
     */
    Optional<String> obstacle() {
        return health.obstacleToPurging().or(this::closed);
    }

    private Optional<String> closed() {
        return window == null || window.isOpen(clock.instant())
                ? Optional.empty()
                : Optional.of("Nothing is purged at this time of the day.");
    }
}
