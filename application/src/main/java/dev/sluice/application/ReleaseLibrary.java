package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;

/** Takes the hold off a library. */
public final class ReleaseLibrary {
    private final LibraryChange change;

    public ReleaseLibrary(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, not held. If it is due the drain goes on with it.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public Library release(Actor actor, LibraryId id) {
        return change.change(actor, id, (library, now) -> library.release(now))
                .remains()
                .orElseThrow();
    }
}
