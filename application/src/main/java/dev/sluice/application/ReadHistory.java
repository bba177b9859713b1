package dev.sluice.application;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened in a library, asset by asset, in the order in which it was committed. */
public final class ReadHistory {
    /** An event may speak of thousands of assets, so few are read at first, and more where they speak of few. */
    private static final int FIRST_SLICE = 8;

    private static final int LARGEST_SLICE = 64;

    private final Transactions transactions;

    public ReadHistory(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The entries of a live library of the actor's behind a place. Whoever pages on while others write gets each entry
     * once.
     *
     * @param library may be null if the actor has one live library
     * @param after null to begin with the earliest that is kept
     * @param limit the most entries to read
     * @throws Refusal NO_SUCH_LIBRARY, LIBRARY_NOT_CHOSEN, or NO_SUCH_PLACE
     */
    public List<HistoryEntry> read(
            Actor actor, @Nullable LibraryId library, @Nullable HistoryPosition after, EventFilter filter, int limit) {
        return transactions.oneByOne(unit -> {
            var chosen = LibraryChoice.chooseLibrary(unit, actor.scope(), library);
            if (after != null && !after.library().equals(chosen.id())) {
                throw Refusal.placeElsewhere();
            }
            var begin = after == null ? new HistoryPosition(chosen.id(), 0, 0) : after;
            var entries = entries(unit, actor.scope(), begin, filter, limit);
            if (after != null) {
                requireKept(unit, actor.scope(), chosen, after);
            }
            return entries;
        });
    }

    /** To be asked when all has been read: what is kept then was not forgotten on the way. */
    private static void requireKept(UnitOfWork unit, Scope scope, Library library, HistoryPosition after) {
        boolean atEnd = after.events() == library.revision().lastEvent() && after.entries() == 0;
        if (!atEnd && !unit.events().keeps(scope, library.id(), after.events() + 1)) {
            throw Refusal.placeNotKept();
        }
    }

    private static List<HistoryEntry> entries(
            UnitOfWork unit, Scope scope, HistoryPosition after, EventFilter filter, int limit) {
        var entries = new ArrayList<HistoryEntry>();
        long number = after.events();
        for (int slice = FIRST_SLICE; ; slice = Math.min(2 * slice, LARGEST_SLICE)) {
            int most = Math.min(slice, limit - entries.size());
            var events = unit.events().after(scope, after.library(), number, filter, most);
            events.stream()
                    .flatMap(event -> entries(after, event))
                    .limit(limit - entries.size())
                    .forEach(entries::add);
            if (events.size() < most || entries.size() == limit) {
                return entries;
            }
            number = events.get(events.size() - 1).number();
        }
    }

    private static Stream<HistoryEntry> entries(HistoryPosition after, RecordedEvent recorded) {
        var event = recorded.event();
        var library = after.library();
        if (event instanceof LibraryEvent.OfAssets some) {
            var assets = some.assets();
            int read = recorded.number() == after.events() + 1 ? after.entries() : 0;
            return IntStream.range(read, assets.size())
                    .mapToObj(index -> new HistoryEntry(
                            HistoryPosition.behind(library, recorded.number(), index, assets.size()),
                            event,
                            assets.get(index)));
        }
        return Stream.of(new HistoryEntry(new HistoryPosition(library, recorded.number(), 0), event, null));
    }
}
