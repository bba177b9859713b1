package dev.sluice.application.memory;

import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Subscription.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription and who has claimed it until when, null if nobody has. */
record Claimable(
        Subscription subscription,
        @Nullable UUID worker,
        @Nullable Instant until) {
    static Claimable free(Subscription subscription) {
        return new Claimable(subscription, null, null);
    }

    /** Whether a worker may have it. */
    boolean isFree(UUID asking, Instant now) {
        return worker == null || worker.equals(asking) || until == null || until.isBefore(now);
    }

    Claimable claimedBy(UUID claiming, Instant end) {
        return new Claimable(subscription, claiming, end);
    }

    Claimable with(Trouble trouble, @Nullable Instant parkedAt) {
        return new Claimable(
                new Subscription(
                        subscription.name(), subscription.position(), subscription.notedAt(), trouble, parkedAt),
                worker,
                until);
    }
}
