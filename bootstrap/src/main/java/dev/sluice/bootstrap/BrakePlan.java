package dev.sluice.bootstrap;

import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.BrakePolicy.Limit;
import java.time.Duration;

/** When purging waits because too much is given up at a time, as set; by default never. */
final class BrakePlan {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private BrakePlan() {}

    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static BrakePolicy of(Given given) {
        var window = given.value(
                Setting.BRAKE_WINDOW,
                "an ISO-8601 duration from PT1M to P30D, such as PT1H",
                Values.duration(SHORTEST, LONGEST));
        return new BrakePolicy(
                window.orElseThrow(),
                limit(given, Setting.BRAKE_USER_ASSETS, Setting.BRAKE_USER_SHARE),
                limit(given, Setting.BRAKE_ALL_ASSETS, Setting.BRAKE_ALL_SHARE));
    }

    private static Limit limit(Given given, Setting assets, Setting share) {
        return new Limit(
                given.value(assets, "a whole number from 0", Values.large(0)).orElse(null),
                given.value(share, "a number above 0 and up to 1, such as 0.5", Values::share)
                        .orElse(null));
    }
}
