package dev.sluice.application.memory;

import dev.sluice.application.port.KeyRepository;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keys in memory, by the hashes of their secrets. */
final class InMemoryKeys implements KeyRepository {
    private final Session session;

    InMemoryKeys(Session session) {
        this.session = session;
    }

    @Override
    public void add(ApiKey key, Sha256 hash) {
        session.change(state -> {
            if (!state.users.contains(key.user())) {
                throw new IllegalStateException("there is no user " + key.user() + " to have a key");
            }
            if (state.keys.contains(hash.hex())
                    || state.keys.values().anyMatch(other -> other.key().id().equals(key.id()))) {
                throw new IllegalStateException("the key " + key.id() + " exists");
            }
            state.keys.put(hash.hex(), new HashedKey(hash, key));
        });
    }

    @Override
    public Optional<Actor> authenticate(Sha256 hash) {
        return session.read(state -> state.keys
                .find(hash.hex())
                .map(HashedKey::key)
                .filter(ApiKey::isActive)
                .flatMap(
                        key -> state.users.find(key.user()).filter(User::active).map(user -> Actor.with(key, user))));
    }

    /** Does not look whether the key is good still, as if it had last been asked when it was. */
    @Override
    public Optional<Actor> recall(Sha256 hash) {
        return session.read(state -> state.keys
                .find(hash.hex())
                .map(HashedKey::key)
                .flatMap(key -> state.users.find(key.user()).map(user -> Actor.with(key, user))));
    }

    /** Whether an actor has no key, or one that is good. */
    static boolean isGood(State state, Actor actor) {
        return actor.key() == null
                || keysOf(state, actor.user())
                        .anyMatch(hashed -> hashed.key().id().equals(actor.key())
                                && hashed.key().isActive()
                                && state.users
                                        .find(actor.user())
                                        .filter(User::active)
                                        .isPresent());
    }

    @Override
    public List<ApiKey> list(UserId user) {
        return session.read(state -> keysOf(state, user)
                .map(HashedKey::key)
                .sorted(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id))
                .toList());
    }

    @Override
    public Optional<ApiKey> find(UserId user, ApiKeyId id) {
        return session.read(state -> one(state, user, id).map(HashedKey::key));
    }

    @Override
    public boolean rename(UserId user, ApiKeyId id, KeyName name) {
        return change(
                user,
                id,
                key -> new ApiKey(
                        key.id(),
                        name,
                        key.actions(),
                        key.scope(),
                        key.createdAt(),
                        key.lastUsedAt(),
                        key.revokedAt()));
    }

    @Override
    public boolean revoke(UserId user, ApiKeyId id, Instant at) {
        return change(user, id, key -> key.isActive() ? revoked(key, at) : key);
    }

    @Override
    public void used(Set<ApiKeyId> keys, Instant at) {
        session.change(state -> state.keys.values().toList().forEach(hashed -> {
            var before = hashed.key().lastUsedAt();
            if (keys.contains(hashed.key().id()) && (before == null || at.isAfter(before))) {
                state.keys.put(hashed.hash().hex(), new HashedKey(hashed.hash(), used(hashed.key(), at)));
            }
        }));
    }

    private boolean change(UserId user, ApiKeyId id, UnaryOperator<ApiKey> change) {
        return session.write(state -> {
            var found = one(state, user, id);
            found.ifPresent(hashed ->
                    state.keys.put(hashed.hash().hex(), new HashedKey(hashed.hash(), change.apply(hashed.key()))));
            return found.isPresent();
        });
    }

    private static Optional<HashedKey> one(State state, UserId user, ApiKeyId id) {
        return keysOf(state, user)
                .filter(hashed -> hashed.key().id().equals(id))
                .findFirst();
    }

    private static Stream<HashedKey> keysOf(State state, UserId user) {
        return state.keys.values().filter(hashed -> hashed.key().user().equals(user));
    }

    private static ApiKey revoked(ApiKey key, Instant at) {
        return new ApiKey(key.id(), key.name(), key.actions(), key.scope(), key.createdAt(), key.lastUsedAt(), at);
    }

    private static ApiKey used(ApiKey key, Instant at) {
        return new ApiKey(key.id(), key.name(), key.actions(), key.scope(), key.createdAt(), at, key.revokedAt());
    }
}
