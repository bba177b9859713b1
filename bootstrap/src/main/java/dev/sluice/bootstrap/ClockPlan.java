package dev.sluice.bootstrap;

import dev.sluice.application.port.ClockPolicy;
import java.time.Duration;

/**
 * When clocks are not trusted with purging.
 *
 * @param tolerance how far the clock of this node may be from the database's
 * @param policy how far the database's clock may leap, and for how long it is doubted then
 */
record ClockPlan(Duration tolerance, ClockPolicy policy) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static ClockPlan of(Given given) {
        var tolerance = given.value(
                Setting.CLOCK_TOLERANCE,
                "an ISO-8601 duration from PT1S to P1D, such as PT30S",
                Values.duration(SECOND, DAY));
        var leap = given.value(
                Setting.CLOCK_LEAP,
                "an ISO-8601 duration from PT1M to P36500D, such as P1D",
                Values.duration(MINUTE, CENTURY));
        var grace = given.value(
                Setting.CLOCK_GRACE,
                "an ISO-8601 duration from PT0S to P36500D, such as PT1H",
                Values.duration(Duration.ZERO, CENTURY));
        return new ClockPlan(tolerance.orElseThrow(), new ClockPolicy(leap.orElseThrow(), grace.orElseThrow()));
    }
}
