package dev.sluice.application.port;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.util.Optional;

/** Users and the hashes of their keys; a key itself is never stored. */
public interface Credentials {
    /** Adds a user. */
    void addUser(UserId user);

    /** Whether there is any user. */
    boolean hasUsers();

    /**
     * Gives a user a key, of which only the SHA-256 is kept.
     *
     * @throws IllegalStateException if the key exists
     */
    void addKey(UserId user, ApiKeyId key, Sha256 hash);

    /** Whose key this is. */
    Optional<Actor> find(Sha256 hash);
}
