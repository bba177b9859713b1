package dev.sluice.application.port;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of users, with hashes in place of their secrets. */
public interface KeyRepository {
    /**
     * Adds a key, of whose secret only the SHA-256 is kept.
     *
     * @throws IllegalStateException if the key or its hash exists, or its user does not
     */
    void add(ApiKey key, Sha256 hash);

    /** Who sends this secret: empty if it is nobody's, was revoked, or its user is not active. */
    Optional<Actor> authenticate(Sha256 hash);

    /**
     * Who sent this secret when this process last asked, empty if it does not remember. The key may be revoked by now, so
     * this is good for methods only that look again: those of {@link LibraryRepository} that say so.
     */
    Optional<Actor> recall(Sha256 hash);

    /** A user's keys in order of their creation, revoked ones among them. */
    List<ApiKey> list(UserId user);

    /** A user's key; empty if it is unknown or somebody else's. */
    Optional<ApiKey> find(UserId user, ApiKeyId id);

    /** Gives a user's key another name. False if there is no such key. */
    boolean rename(UserId user, ApiKeyId id, KeyName name);

    /** Makes a user's key good for nothing, from the end of this call on; one that is revoked keeps its date. */
    boolean revoke(UserId user, ApiKeyId id, Instant at);

    /** Notes that keys were used at this moment, unless a later one is noted already. */
    void used(Set<ApiKeyId> keys, Instant at);
}
