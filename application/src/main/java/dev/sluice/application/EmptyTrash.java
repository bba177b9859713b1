package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Empties the trash of a live library for good, whatever is in it, by writing one row. The drain does the rest. */
public final class EmptyTrash {
    private final Transactions transactions;
    private final LibraryChange change;

    public EmptyTrash(Transactions transactions) {
        this.transactions = transactions;
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, without the assets that were in its trash one by one; unchanged if there were none.
     *
     * @param named the library, null if the actor has only one live library
     * @param expectedAssets how many assets the caller believes to destroy; null if they do not care
     * @throws Refusal NO_SUCH_LIBRARY, also if it is in the trash, LIBRARY_NOT_CHOSEN, LIBRARY_HELD, or UNEXPECTED_COUNT
     */
    public Library empty(Actor actor, @Nullable LibraryId named, @Nullable Long expectedAssets) {
        var library = named != null
                ? named
                : transactions.<LibraryId>oneByOne(unit -> LibraryChoice.choose(unit, actor.scope(), null));
        return change.change(actor, library, (latest, now) -> decide(latest, now, expectedAssets))
                .remains()
                .orElseThrow();
    }

    private static Transition<Library> decide(Library library, Instant now, @Nullable Long expectedAssets) {
        var transition = library.emptyTrash(now);
        long assets = library.contents().trashedAssets();
        if (expectedAssets != null
                && expectedAssets != assets
                && !transition.events().isEmpty()) {
            throw Refusal.unexpectedCount(expectedAssets, assets);
        }
        return transition;
    }
}
