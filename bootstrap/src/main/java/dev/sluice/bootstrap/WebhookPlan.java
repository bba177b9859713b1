package dev.sluice.bootstrap;

import java.time.Duration;

/**
 * How webhooks are told.
 *
 * @param privateTargets whether addresses may be called that are not public
 * @param patience how long what cannot be told is tried again before a webhook is parked
 */
record WebhookPlan(boolean privateTargets, Duration patience) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static WebhookPlan of(Given given) {
        var targets = given.value(Setting.WEBHOOK_PRIVATE_TARGETS, "true or false", Values::truth);
        var patience = given.value(
                Setting.WEBHOOK_PATIENCE,
                "an ISO-8601 duration from PT1S to P365D, such as P3D",
                Values.duration(SHORTEST, LONGEST));
        return new WebhookPlan(targets.orElseThrow(), patience.orElseThrow());
    }
}
