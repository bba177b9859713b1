package dev.sluice.application.memory;

import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.Brakes;
import dev.sluice.application.port.GivenUp;
import dev.sluice.domain.Brake;
import dev.sluice.domain.Library;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brakes in memory. */
record InMemoryBrakes(Session session) implements Brakes {
    private static final Set<String> TRASHED = Set.of("library_trashed", "asset_trashed");
    private static final Set<String> EXPEDITED = Set.of("library_expedited", "library_trash_emptied");
    private static final Comparator<Brake> LATEST_FIRST =
            Comparator.comparing(Brake::trippedAt).reversed().thenComparing(Brake::id);

    @Override
    public List<GivenUp> givenUp(Instant after, long least) {
        return session.read(state -> state.libraries
                .values()
                .map(Library::owner)
                .distinct()
                .map(user -> sum(state, user, after))
                .filter(given -> given.assets() >= least)
                .toList());
    }

    @Override
    public GivenUp givenUpByAll(Instant after) {
        return session.read(state -> sum(state, null, after));
    }

    @Override
    public List<Brake> list(int limit) {
        return session.read(state -> on(state).sorted(LATEST_FIRST).limit(limit).toList());
    }

    @Override
    public Optional<Brake> lock(UUID id) {
        session.requireTransaction();
        return session.read(state -> state.brakes.find(id).filter(brake -> brake.releasedAt() == null));
    }

    @Override
    public void save(Brake brake) {
        session.requireTransaction();
        session.change(state -> state.brakes.put(brake.id(), brake));
    }

    @Override
    public void forget(Instant before) {
        session.change(state -> state.brakes
                .values()
                .filter(brake -> {
                    var released = brake.releasedAt();
                    return released != null && released.isBefore(before);
                })
                .toList()
                .forEach(brake -> state.brakes.remove(brake.id())));
    }

    @Override
    public List<Library> toBrake(int limit) {
        return session.read(state -> state.libraries
                .values()
                .filter(library -> !library.braked() && on(state).anyMatch(brake -> brake.catches(library)))
                .limit(limit)
                .toList());
    }

    @Override
    public List<Library> toRelease(int limit) {
        return session.read(state -> state.libraries
                .values()
                .filter(library -> library.braked() && on(state).noneMatch(brake -> brake.keeps(library)))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Instant> checkedUntil() {
        return session.read(state -> Optional.ofNullable(state.brakeChecked));
    }

    @Override
    public void checked(@Nullable Instant until) {
        session.change(state -> state.brakeChecked = until);
    }

    private static Stream<Brake> on(State state) {
        return state.brakes.values().filter(brake -> brake.releasedAt() == null);
    }

    private static GivenUp sum(State state, @Nullable UserId user, Instant after) {
        var from = Stream.concat(Stream.of(after), decisions(state, user))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new GivenUp(
                user,
                from,
                assets(state, user, from, TRASHED),
                assets(state, user, from, EXPEDITED),
                stored(state, user));
    }

    private static Stream<Instant> decisions(State state, @Nullable UserId user) {
        return state.brakes
                .values()
                .filter(brake -> Objects.equals(brake.user(), user))
                .flatMap(brake -> Stream.of(brake.keptAt(), brake.releasedAt()))
                .filter(Objects::nonNull);
    }

    private static long assets(State state, @Nullable UserId user, Instant after, Set<String> types) {
        return state.audit
                .values()
                .filter(entry -> types.contains(entry.what())
                        && entry.position().at().isAfter(after)
                        && (user == null || user.equals(entry.owner())))
                .mapToLong(InMemoryBrakes::assets)
                .sum();
    }

    private static long assets(AuditEntry entry) {
        var counts = entry.counts();
        return counts == null ? 0 : counts.assets();
    }

    private static long stored(State state, @Nullable UserId user) {
        return state.libraries
                .values()
                .filter(library -> user == null || user.equals(library.owner()))
                .mapToLong(library -> library.contents().assets())
                .sum();
    }
}
