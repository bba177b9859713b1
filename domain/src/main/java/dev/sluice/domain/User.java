package dev.sluice.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owns libraries.
 *
 * @param active whether their keys are good
 * @param superuser whether they may see to the server and to other users
 * @param storageLimit the most bytes all their libraries together may store, null for no limit
 */
public record User(
        UserId id,
        Person person,
        boolean active,
        boolean superuser,
        @Nullable Long storageLimit,
        Instant createdAt,
        Instant updatedAt) {

    public User {
        if (storageLimit != null && storageLimit < 0) {
            throw new IllegalArgumentException("a storage limit should not be negative");
        }
    }

    /** A new user, active and without a limit. */
    public static User create(UserId id, Person person, boolean superuser, Instant at) {
        return new User(id, person, true, superuser, null, at, at);
    }

    /** The same, active or not. */
    public User activated(boolean now, Instant at) {
        return new User(id, person, now, superuser, storageLimit, createdAt, at);
    }

    /** The same with another limit, or none. */
    public User limitedTo(@Nullable Long bytes, Instant at) {
        return new User(id, person, active, superuser, bytes, createdAt, at);
    }

    /** How many bytes more than {@code used} the user may store. */
    public long room(long used) {
        return storageLimit == null ? Long.MAX_VALUE : Math.max(0, storageLimit - used);
    }
}
