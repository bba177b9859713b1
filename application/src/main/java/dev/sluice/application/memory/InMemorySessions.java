package dev.sluice.application.memory;

import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.User;
import dev.sluice.domain.WebSession;
import java.util.Optional;

/** Sessions of browsers in memory, by the hashes of their tokens. */
final class InMemorySessions implements SessionRepository {
    private final Session session;

    InMemorySessions(Session session) {
        this.session = session;
    }

    @Override
    public void add(WebSession added, Sha256 hash) {
        session.change(state -> {
            if (state.sessions.contains(hash.hex())) {
                throw new IllegalStateException("the session exists");
            }
            if (key(state, added).isEmpty()) {
                throw new IllegalStateException("there is no key " + added.key() + " to sign in with");
            }
            state.sessions.put(hash.hex(), new HashedSession(hash, added));
        });
    }

    @Override
    public Optional<Actor> authenticate(Sha256 hash) {
        return session.read(state -> state.sessions
                .find(hash.hex())
                .map(HashedSession::session)
                .filter(found -> found.endsAt().isAfter(session.now()))
                .flatMap(found -> key(state, found))
                .filter(ApiKey::isActive)
                .flatMap(
                        key -> state.users.find(key.user()).filter(User::active).map(user -> Actor.with(key, user))));
    }

    @Override
    public void end(Sha256 hash) {
        session.change(state -> state.sessions.remove(hash.hex()));
    }

    @Override
    public void forgetEnded() {
        session.change(state -> state.sessions
                .values()
                .filter(held -> !held.session().endsAt().isAfter(session.now()))
                .toList()
                .forEach(held -> state.sessions.remove(held.hash().hex())));
    }

    private static Optional<ApiKey> key(State state, WebSession session) {
        return state.keys
                .values()
                .map(HashedKey::key)
                .filter(key -> key.id().equals(session.key()))
                .findFirst();
    }
}
