package dev.sluice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stop put on purging a library or a single asset, since when and why: while it is held nothing of it is purged. */
public record Hold(String reason, Instant since) {
    /** The longest reason, in code points. */
    public static final int MAX_LENGTH = 1_024;

    public Hold {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a hold should give its reason");
        }
        Texts.requireAtMost(MAX_LENGTH, reason, "the reason of a hold");
    }

    /** A hold for this reason, that goes on from the one before if there was one. */
    static Hold goingOn(@Nullable Hold before, String reason, Instant at) {
        return new Hold(reason, before == null ? at : before.since());
    }
}
