package dev.sluice.application.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When so much is given up at a time that it may be a mistake, or somebody's ill will. The same for all nodes.
 *
 * @param window the time in which it is counted
 * @param user the limit for each user
 * @param all the limit for everybody together
 */
public record BrakePolicy(Duration window, Limit user, Limit all) {
    /** No limit. */
    public static final BrakePolicy OFF = new BrakePolicy(Duration.ofDays(1), Limit.NONE, Limit.NONE);

    public BrakePolicy {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("what is given up is counted over some time, unlike " + window);
        }
    }

    /** Whether there is any limit. */
    public boolean isOn() {
        return user.isOn() || all.isOn();
    }

    /**
     * How much may be given up.
     *
     * @param assets the most assets, null for any number
     * @param share the largest part of what is stored, above 0 and up to 1, null for all of it
     */
    public record Limit(@Nullable Long assets, @Nullable Double share) {
        /** Anything goes. */
        public static final Limit NONE = new Limit(null, null);

        /** Fewer assets than this are not worth a brake for being a large part of very little. */
        public static final int LEAST_OF_SHARE = 100;

        public Limit {
            if ((assets != null && assets < 0) || (share != null && !(share > 0 && share <= 1))) {
                throw new IllegalArgumentException("no limit is %s assets and a share of %s".formatted(assets, share));
            }
        }

        /** Whether it limits anything. */
        public boolean isOn() {
            return assets != null || share != null;
        }

        /** Whether more was given up. */
        public boolean isExceededBy(GivenUp given) {
            boolean isLarge = given.assets() >= LEAST_OF_SHARE;
            double stored = Math.max(given.stored(), given.assets());
            return (assets != null && given.assets() > assets)
                    || (share != null && isLarge && given.assets() > share * stored);
        }

        /** Fewer assets than this never exceed it. */
        public long least() {
            long ofAssets = assets == null ? Long.MAX_VALUE : Math.max(assets, assets + 1);
            return share == null ? ofAssets : Math.min(ofAssets, LEAST_OF_SHARE);
        }
    }
}
