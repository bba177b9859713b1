package dev.sluice.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is turned. Safe for several threads. */
public final class TurnableClock implements InstantSource {
    private Instant now;

    /** A clock that shows a moment with six decimals, the most that is stored. */
    public TurnableClock() {
        this(Instant.parse("2026-03-01T12:34:56.789012Z"));
    }

    /** A clock that shows this moment. */
    public TurnableClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Lets this much time pass at once. */
    public synchronized void turn(Duration duration) {
        now = now.plus(duration);
    }

    /** Shows another moment, later or earlier. */
    public synchronized void turnTo(Instant moment) {
        now = moment;
    }
}
