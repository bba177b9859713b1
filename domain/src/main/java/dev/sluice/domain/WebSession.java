package dev.sluice.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody has signed in with a key in a browser. It allows what the key allows, and is over when the key is.
 *
 * @param key with which key
 * @param startedAt since when
 * @param endsAt from when on it is good for nothing
 */
public record WebSession(ApiKeyId key, Instant startedAt, Instant endsAt) {
    /** How long a session lasts: a working day, so that nobody is thrown out in the middle of it. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    public WebSession {
        if (!endsAt.isAfter(startedAt)) {
            throw new IllegalArgumentException("a session ends after its start");
        }
    }

    /** A new session. */
    public static WebSession start(ApiKeyId key, Instant at) {
        return new WebSession(key, at, at.plus(LIFETIME));
    }
}
