package dev.sluice.application.memory;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.Inspection;
import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is in memory, page by page. */
record InMemoryInspection(Session session) implements Inspection {
    @Override
    public List<OwnedObject> assets(@Nullable AssetId after, int limit) {
        return session.read(state ->
                page(state.assets.values().map(asset -> owned(state, asset)), OwnedObject::id, after, limit));
    }

    @Override
    public List<OwnedObject> find(List<AssetId> ids) {
        return session.read(state -> ids.stream()
                .map(id -> state.pictures.owner(id).orElse(id))
                .distinct()
                .flatMap(id -> state.asset(id).stream())
                .map(asset -> owned(state, asset))
                .toList());
    }

    @Override
    public List<Reclaim> notes(@Nullable UUID after, int limit) {
        return session.read(state -> page(state.notes.values().map(Note::reclaim), Reclaim::id, after, limit));
    }

    @Override
    public Optional<Reclaim> note(UUID id) {
        return session.read(state -> state.notes.find(id).map(Note::reclaim));
    }

    @Override
    public List<Miscount> miscounts(@Nullable LibraryId after, int limit) {
        return session.read(state -> page(
                state.libraries
                        .values()
                        .map(library -> new Miscount(
                                library.id(), library.owner(), library.contents(), count(state, library.id())))
                        .filter(miscount -> !miscount.told().equals(miscount.counted())),
                Miscount::library,
                after,
                limit));
    }

    @Override
    public LibraryContents count(LibraryId library) {
        return session.read(state -> count(state, library));
    }

    @Override
    public List<BrokenHistory> brokenHistories(@Nullable LibraryId after, int limit) {
        return session.read(state -> page(
                state
                        .events
                        .values()
                        .collect(Collectors.groupingBy(
                                recorded -> recorded.event().library()))
                        .entrySet()
                        .stream()
                        .map(history -> history(state, history.getKey(), history.getValue()))
                        .filter(history -> isBroken(state, history)),
                BrokenHistory::library,
                after,
                limit));
    }

    private static BrokenHistory history(State state, LibraryId library, List<FeedEvent> events) {
        long first = events.get(0).position().number();
        long last = events.get(events.size() - 1).position().number();
        long told = state.libraries
                .find(library)
                .map(found -> found.revision().lastEvent())
                .orElse(last);
        return new BrokenHistory(library, events.size(), first, last, told);
    }

    private static boolean isBroken(State state, BrokenHistory history) {
        return history.events() != history.last() - history.first() + 1
                || history.last() != history.told()
                || (history.first() != 1 && state.trimmedBefore == null);
    }

    private static LibraryContents count(State state, LibraryId library) {
        return state.contentsOf(state.assetsOf(library, null));
    }

    private static OwnedObject owned(State state, Asset asset) {
        return new OwnedObject(
                asset.id(),
                asset.library(),
                asset.file().bytes(),
                asset.file().sha256(),
                state.pictures.objects(asset.id()));
    }

    private static <V, K extends Comparable<? super K>> List<V> page(
            Stream<V> all, Function<? super V, K> place, @Nullable K after, int limit) {
        return all.filter(value -> after == null || place.apply(value).compareTo(after) > 0)
                .sorted(Comparator.comparing(place))
                .limit(limit)
                .toList();
    }
}
