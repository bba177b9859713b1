package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;

/** Stops the purge of a library, whatever its window and any expedite say. */
public final class HoldLibrary {
    private final LibraryChange change;

    public HoldLibrary(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, held for this reason. A drain that is at work stops behind its present batch.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public Library hold(Actor actor, LibraryId id, String reason) {
        return change.change(actor, id, (library, now) -> library.hold(reason, now))
                .remains()
                .orElseThrow();
    }
}
