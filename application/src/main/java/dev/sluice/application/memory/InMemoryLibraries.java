package dev.sluice.application.memory;

import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
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
        var order = filter == StateFilter.TRASHED ? LATEST_TRASHED_FIRST : BY_CREATION;
        return session.read(state -> state.libraries
                .values()
                .filter(library ->
                        library.owner().equals(scope.owner()) && scope.covers(library.id()) && matches(library, filter))
                .sorted(order)
                .toList());
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
