package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/** Who asks for something: a user, and the key they used if they used one. */
public record Actor(UserId user, @Nullable ApiKeyId key) {
    /** A user known to the host without one of our keys. */
    public static Actor user(UserId user) {
        return new Actor(user, null);
    }
}
