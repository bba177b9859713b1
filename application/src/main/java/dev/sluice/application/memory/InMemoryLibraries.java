package dev.sluice.application.memory;

import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.Recalled;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Libraries in memory. */
final class InMemoryLibraries implements LibraryRepository {
    private static final Comparator<Library> BY_CREATION =
            Comparator.comparing(Library::createdAt).thenComparing(Library::id);
    private static final Comparator<Library> LATEST_TRASHED_FIRST = Comparator.comparing(
                    InMemoryLibraries::trashedAt, Comparator.reverseOrder())
            .thenComparing(Library::id);

    private final Session session;

    InMemoryLibraries(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Library> find(Scope scope, LibraryId id) {
        return session.read(state -> state.library(scope, id));
    }

    /** Nobody else writes while a transaction runs, so what it sees is the latest. */
    @Override
    public Optional<Library> lock(Scope scope, LibraryId id) {
        session.requireTransaction();
        return find(scope, id);
    }

    @Override
    public List<Library> list(Scope scope, StateFilter filter) {
        return session.read(state -> listed(state, scope, filter));
    }

    private static List<Library> listed(State state, Scope scope, StateFilter filter) {
        var order = filter == StateFilter.TRASHED ? LATEST_TRASHED_FIRST : BY_CREATION;
        return state.libraries
                .values()
                .filter(library ->
                        library.owner().equals(scope.owner()) && scope.covers(library.id()) && matches(library, filter))
                .sorted(order)
                .toList();
    }

    /** Nobody passes anyway while a transaction runs. */
    @Override
    public void lockOwner(UserId owner) {
        session.requireTransaction();
    }

    @Override
    public boolean save(Transition<Library> transition, @Nullable Actor by) {
        return session.write(state -> new LibraryWriting(state, by).write(transition));
    }

    @Override
    public Optional<Recalled> recall(Scope scope, LibraryId id) {
        return find(scope, id).map(library -> new Recalled(library, session.now()));
    }

    @Override
    public boolean saveRecalled(Transition<Library> transition, Instant now, Actor by) {
        return session.write(state -> isNear(session.now(), now)
                && InMemoryKeys.isGood(state, by)
                && beginsWithWhatIs(state, transition)
                && new LibraryWriting(state, by).write(transition));
    }

    private static boolean beginsWithWhatIs(State state, Transition<Library> transition) {
        return transition instanceof Transition.Changed<Library> changed
                && state.libraries
                        .find(changed.before().id())
                        .filter(changed.before()::equals)
                        .isPresent();
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Recalled.TOLERANCE) <= 0;
    }

    @Override
    public Optional<Library> findFor(Actor caller, LibraryId id) {
        return session.read(
                state -> InMemoryKeys.isGood(state, caller) ? state.library(caller.scope(), id) : Optional.empty());
    }

    @Override
    public List<Library> listFor(Actor caller, StateFilter filter) {
        return session.read(
                state -> InMemoryKeys.isGood(state, caller) ? listed(state, caller.scope(), filter) : List.of());
    }

    @Override
    public List<Receipt> receipts(Scope scope, LibraryId id) {
        return session.read(state -> state.library(scope, id)
                .flatMap(library -> state.receipts.find(id))
                .orElse(List.of()));
    }

    private static boolean matches(Library library, StateFilter filter) {
        return filter == StateFilter.ALL || library.isLive() == (filter == StateFilter.LIVE);
    }

    private static Instant trashedAt(Library library) {
        return library.state()
                .fold(
                        live -> Instant.MIN,
                        trashed -> trashed.trashedAt(),
                        draining -> draining.trash().trashedAt());
    }
}
