package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for something.
 *
 * @param user on whose behalf
 * @param key with which key, null if with none
 * @param scope what of the user's they may see and touch
 */
public record Actor(UserId user, @Nullable ApiKeyId key, Scope scope) {
    public Actor {
        if (!scope.owner().equals(user)) {
            throw new IllegalArgumentException("nobody acts within the scope of somebody else");
        }
    }

    /** A user with a key that is good for all they own. */
    public Actor(UserId user, @Nullable ApiKeyId key) {
        this(user, key, user);
    }

    /** A user known to the host without one of our keys. */
    public static Actor user(UserId user) {
        return new Actor(user, null);
    }

    /** Who it was, without what they might have done besides. */
    public Actor signature() {
        return new Actor(user, key);
    }
}
