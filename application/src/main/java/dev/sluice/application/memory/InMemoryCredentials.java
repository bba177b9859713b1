package dev.sluice.application.memory;

import dev.sluice.application.port.Credentials;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.util.Optional;

/** Users and their keys in memory. */
final class InMemoryCredentials implements Credentials {
    private final Session session;

    InMemoryCredentials(Session session) {
        this.session = session;
    }

    @Override
    public void addUser(UserId user) {
        session.change(state -> {
            if (state.users.contains(user)) {
                throw new IllegalStateException("the user " + user + " exists");
            }
            state.users.put(user, user);
        });
    }

    @Override
    public boolean hasUsers() {
        return session.read(state -> state.users.values().findAny().isPresent());
    }

    @Override
    public void addKey(UserId user, ApiKeyId key, Sha256 hash) {
        session.change(state -> {
            if (!state.users.contains(user)) {
                throw new IllegalStateException("there is no user " + user + " to have a key");
            }
            if (state.keys.contains(hash.hex()) || state.keys.values().anyMatch(actor -> key.equals(actor.key()))) {
                throw new IllegalStateException("the key " + key + " exists");
            }
            state.keys.put(hash.hex(), new Actor(user, key));
        });
    }

    @Override
    public Optional<Actor> find(Sha256 hash) {
        return session.read(state -> state.keys.find(hash.hex()));
    }
}
