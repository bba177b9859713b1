package dev.sluice.application.memory;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users in memory. */
final class InMemoryUsers implements UserRepository {
    private final Session session;

    InMemoryUsers(Session session) {
        this.session = session;
    }

    @Override
    public void add(User user) {
        session.change(state -> {
            if (state.users.contains(user.id())) {
                throw new IllegalStateException("the user " + user.id() + " exists");
            }
            var email = user.person().email();
            if (email != null
                    && state.users
                            .values()
                            .anyMatch(other ->
                                    email.equalsIgnoreCase(other.person().email()))) {
                throw Refusal.emailTaken();
            }
            state.users.put(user.id(), user);
        });
    }

    @Override
    public boolean save(User user) {
        return session.write(state -> {
            boolean known = state.users.contains(user.id());
            if (known) {
                state.users.put(user.id(), user);
            }
            return known;
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return session.read(state -> state.users.find(id));
    }

    @Override
    public List<User> list(@Nullable UserId after, int limit) {
        return session.read(state -> state.users
                .values()
                .filter(user -> after == null || user.id().compareTo(after) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public boolean any() {
        return session.read(state -> state.users.values().findAny().isPresent());
    }

    @Override
    public int activeSuperusers() {
        return session.read(state -> (int) state.users
                .values()
                .filter(user -> user.superuser() && user.active())
                .count());
    }

    @Override
    public Map<UserId, Long> storageUsed(List<UserId> ids) {
        var asked = new HashSet<>(ids);
        return session.read(state -> state.libraries
                .values()
                .filter(library -> asked.contains(library.owner()))
                .collect(Collectors.groupingBy(
                        Library::owner,
                        Collectors.summingLong(library -> library.contents().bytes()))));
    }
}
