package dev.sluice.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long trashed things can be restored in full.
 *
 * @param window how long after its trashing a library or a single asset is safe from purging
 * @param respite how long after its library's restore an asset that fell due meanwhile is still safe
 */
public record RetentionPolicy(Duration window, Duration respite) {
    /** 90 days to change one's mind, and 7 days to look around after a restore. */
    public static final RetentionPolicy DEFAULT = ofWindow(Duration.ofDays(90));

    public RetentionPolicy {
        if (window.isNegative() || respite.isNegative()) {
            throw new IllegalArgumentException("a retention should not be negative");
        }
    }

    /** A policy with another window and the usual respite of 7 days. */
    public static RetentionPolicy ofWindow(Duration window) {
        return new RetentionPolicy(window, Duration.ofDays(7));
    }

    /** The moment from which something trashed at {@code trashedAt} may be purged. */
    public Instant purgeAfter(Instant trashedAt) {
        return trashedAt.plus(window);
    }
}
