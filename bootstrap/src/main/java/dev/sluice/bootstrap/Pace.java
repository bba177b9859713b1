package dev.sluice.bootstrap;

import java.time.Duration;

/** How large the batches of a node may be, and how long it rests after each, to keep below a rate. */
record Pace(int batch, double rate) {
    /** Batches are no larger than this part of a second allows: a drain at 500 assets a second does not work in leaps. */
    private static final double LEAP_SECONDS = 0.1;

    private static final double NANOS = 1e9;

    static Pace of(DrainPlan plan) {
        int allowed = (int) Math.max(1, plan.rate() * LEAP_SECONDS);
        return new Pace(Math.min(plan.batch(), allowed), plan.rate());
    }

    /** How long to rest after this many assets, which took this long. */
    Duration rest(int assets, Duration took) {
        long due = (long) (assets / rate * NANOS);
        return Duration.ofNanos(Math.max(0, due - took.toNanos()));
    }
}
