package dev.sluice.bootstrap;

import dev.sluice.application.CheckBrakes;
import dev.sluice.application.port.BrakePolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is given up, and puts the brake on if that is too much, unless the database may be damaged. */
record BrakeRound(CheckBrakes brakes, BrakePolicy policy, Supplier<Optional<String>> damage) implements Loop.Round {
    private static final Logger LOG = LoggerFactory.getLogger(BrakeRound.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** As often as the drain looks, but not seldom: what was not counted is not purged. */
    static Duration interval(Duration drain) {
        return drain.compareTo(LONGEST) < 0 ? drain : LONGEST;
    }

    @Override
    public void work(Stop stop) {
        if (damage.get().isEmpty()) {
            for (var brake : brakes.check(policy)) {
                var user = brake.user();
                LOG.warn(
                        "The brake is on: {} gave up {} assets since {}. Nothing of it is purged until an operator decides.",
                        user == null ? "all users together" : user,
                        brake.assets(),
                        brake.since());
            }
        }
    }
}
