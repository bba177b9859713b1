package dev.sluice.application.port;

import java.time.Duration;

/**
 * When the database's clock is not believed: if it has gone on by more than {@code leap} while no node was there to see
 * it, nothing is purged for the time of {@code grace}, unless somebody confirms the time.
 */
public record ClockPolicy(Duration leap, Duration grace) {
    /** A day unseen, an hour to look into it. */
    public static final ClockPolicy DEFAULT = new ClockPolicy(Duration.ofDays(1), Duration.ofHours(1));
}
