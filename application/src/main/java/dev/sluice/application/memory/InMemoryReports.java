package dev.sluice.application.memory;

import dev.sluice.application.port.DrainFigures;
import dev.sluice.application.port.DrainReports;
import dev.sluice.application.port.FailedDrain;
import dev.sluice.application.port.FailedReclaim;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Trashed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What operators want to know, from memory. */
final class InMemoryReports implements DrainReports {
    private final Session session;

    InMemoryReports(Session session) {
        this.session = session;
    }

    @Override
    public DrainFigures figures(Duration patience) {
        var now = session.now();
        return session.read(state -> figures(state, now, now.minus(patience)));
    }

    @Override
    public List<Library> upcoming(Instant until, int limit) {
        var now = session.now();
        return session.read(state -> upcoming(state, now)
                .filter(library -> !purgeAfter(library).orElseThrow().isAfter(until))
                .limit(limit)
                .toList());
    }

    @Override
    public List<FailedDrain> failedDrains(int limit) {
        return session.read(state -> state.libraries
                .values()
                .flatMap(library -> state
                        .failures
                        .find(library.id())
                        .map(failure -> new FailedDrain(
                                library.id(), library.owner(), failure.attempts(), failure.retryAt(), failure.reason()))
                        .stream())
                .sorted(Comparator.comparing(FailedDrain::retryAt).reversed().thenComparing(FailedDrain::library))
                .limit(limit)
                .toList());
    }

    @Override
    public List<FailedReclaim> failedReclaims(int limit) {
        return session.read(state -> InMemoryReclaims.failed(state)
                .limit(limit)
                .map(note -> new FailedReclaim(
                        note.reclaim().id(),
                        note.reclaim().assets().size(),
                        note.reclaim().attempts(),
                        note.made(),
                        note.due(),
                        note.reason()))
                .toList());
    }

    private static DrainFigures figures(State state, Instant now, Instant overdue) {
        var notes = state.notes
                .values()
                .filter(note -> !note.due().isAfter(now))
                .limit(DrainFigures.MOST)
                .toList();
        var due = due(state, now);
        return new DrainFigures(
                due.size(),
                due.stream().mapToLong(library -> library.contents().assets()).sum(),
                due.stream()
                        .map(library -> purgeAfter(library).orElseThrow())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                count(state, library -> library.state() instanceof Draining),
                count(state, library -> !library.isLive() && library.isHeld()),
                count(
                        state,
                        library -> library.isDrainable(now)
                                && purgeAfter(library).orElseThrow().isBefore(overdue)),
                upcoming(state, now)
                        .findFirst()
                        .flatMap(InMemoryReports::purgeAfter)
                        .orElse(null),
                notes.size(),
                notes.stream().mapToLong(note -> note.reclaim().assets().size()).sum(),
                InMemoryReclaims.failed(state).limit(DrainFigures.MOST).count());
    }

    private static List<Library> due(State state, Instant now) {
        return state.libraries
                .values()
                .filter(library -> library.isDrainable(now))
                .limit(DrainFigures.MOST)
                .toList();
    }

    private static long count(State state, Predicate<Library> which) {
        return state.libraries.values().filter(which).limit(DrainFigures.MOST).count();
    }

    private static Stream<Library> upcoming(State state, Instant now) {
        return state.libraries
                .values()
                .filter(library -> !library.isHeld()
                        && library.state() instanceof Trashed trashed
                        && trashed.purgeAfter().isAfter(now))
                .sorted(Comparator.<Library, Instant>comparing(
                                library -> purgeAfter(library).orElseThrow())
                        .thenComparing(Library::id));
    }

    private static Optional<Instant> purgeAfter(Library library) {
        return library.state()
                .fold(
                        live -> Optional.empty(),
                        trashed -> Optional.of(trashed.purgeAfter()),
                        draining -> Optional.of(draining.trash().purgeAfter()));
    }
}
