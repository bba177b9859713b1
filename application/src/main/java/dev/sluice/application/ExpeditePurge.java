package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives up the rest of a trashed library's window, so that the drain may take it at once. */
public final class ExpeditePurge {
    private final LibraryChange change;

    public ExpeditePurge(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, due now; unchanged if it was due already.
     *
     * @param expectedAssets how many assets the caller believes to destroy; null if they do not care
     * @throws Refusal NO_SUCH_LIBRARY, LIBRARY_NOT_TRASHED, LIBRARY_HELD, or UNEXPECTED_COUNT
     */
    public Library expedite(Actor actor, LibraryId id, @Nullable Long expectedAssets) {
        return change.change(actor, id, (library, now) -> decide(library, now, expectedAssets))
                .remains()
                .orElseThrow();
    }

    private static Transition<Library> decide(Library library, Instant now, @Nullable Long expectedAssets) {
        var transition = library.expedite(now);
        long assets = library.contents().assets();
        if (expectedAssets != null
                && expectedAssets != assets
                && !transition.events().isEmpty()) {
            throw Refusal.unexpectedCount(expectedAssets, assets);
        }
        return transition;
    }
}
