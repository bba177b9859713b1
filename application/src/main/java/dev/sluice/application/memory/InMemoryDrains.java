package dev.sluice.application.memory;

import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.PurgedTrash;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashCan;
import dev.sluice.domain.TrashPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the drain works through, in memory. Only one transaction writes at a time, so a claim never meets another. */
final class InMemoryDrains implements DrainQueue {
    private final Session session;

    InMemoryDrains(Session session) {
        this.session = session;
    }

    @Override
    public List<LibraryId> due(int limit) {
        var now = session.now();
        return session.read(state -> state.libraries
                .values()
                .filter(library -> !state.orders.stop()
                        && state.isChecked(library)
                        && (library.isDrainable(now) || library.isTrashDue(now))
                        && state.failures
                                .find(library.id())
                                .filter(failure -> failure.retryAt().isAfter(now))
                                .isEmpty())
                .sorted(Comparator.comparing(InMemoryDrains::waitsSince).thenComparing(Library::id))
                .limit(limit)
                .map(Library::id)
                .toList());
    }

    @Override
    public List<Library> unannounced(Instant until, int limit) {
        var now = session.now();
        var ahead = Duration.between(now, until);
        return session.read(state -> state.libraries
                .values()
                .filter(library -> state.orders.doubtedSince() == null
                        && !library.announcePurge(now, ahead).events().isEmpty())
                .sorted(Comparator.comparing(InMemoryDrains::waitsSince).thenComparing(Library::id))
                .limit(limit)
                .toList());
    }

    /** If the transaction commits, what failed before is forgiven. */
    @Override
    public Optional<Library> claim(LibraryId id) {
        session.requireTransaction();
        session.change(state -> state.failures.remove(id));
        return session.read(state -> state.libraries.find(id).filter(state::isChecked));
    }

    @Override
    public PurgedBatch purge(LibraryId id, @Nullable AssetId after, int limit) {
        session.requireTransaction();
        return session.write(state -> state.purge(state.assetsOf(id, after)
                .limit(limit)
                .filter(asset -> asset.hold() == null)
                .toList()));
    }

    @Override
    public PurgedTrash purgeTrash(LibraryId id, DueTrash due, @Nullable TrashPlace after, int limit) {
        session.requireTransaction();
        return session.write(state -> new TrashPurging(due, after).purge(state, id, limit));
    }

    @Override
    public Optional<Instant> nextPurge(LibraryId id, Instant after) {
        return session.read(state -> TrashPurging.times(state, id)
                .filter(purgeAfter -> purgeAfter.isAfter(after))
                .min(Comparator.naturalOrder()));
    }

    @Override
    public void postpone(LibraryId id, TrashCan next) {
        session.requireTransaction();
        session.change(state ->
                state.libraries.find(id).ifPresent(library -> state.libraries.put(id, library.withTrashCan(next))));
    }

    @Override
    public Optional<Library> lock(LibraryId id) {
        session.requireTransaction();
        return session.read(state -> state.libraries.find(id));
    }

    @Override
    public void failed(LibraryId id, String reason) {
        var now = session.now();
        session.change(state -> {
            if (state.libraries.contains(id)) {
                int attempts = state.failures.find(id).map(Failure::attempts).orElse(0);
                state.failures.put(id, Failure.after(attempts, now, reason));
            }
        });
    }

    @Override
    public boolean retry(LibraryId id) {
        var now = session.now();
        return session.write(state -> {
            var failed = state.failures.find(id);
            failed.ifPresent(failure -> state.failures.put(id, failure.dueAt(now)));
            return failed.isPresent();
        });
    }

    @Override
    public int retryAll(int limit) {
        var now = session.now();
        return session.write(state -> {
            var failed = state.libraries
                    .values()
                    .map(Library::id)
                    .filter(state.failures::contains)
                    .limit(limit)
                    .toList();
            failed.forEach(id ->
                    state.failures.put(id, state.failures.find(id).orElseThrow().dueAt(now)));
            return failed.size();
        });
    }

    /** Since its latest batch, or since it or something in its trash fell due. */
    private static Instant waitsSince(Library library) {
        return library.state()
                .fold(
                        live -> Objects.requireNonNull(library.trashCan().turn()),
                        trashed -> trashed.purgeAfter(),
                        draining -> draining.progress().latest());
    }
}
