package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.RetentionPolicy;

/** Moves a library to the trash, whatever it holds, by writing one row. */
public final class TrashLibrary {
    private final LibraryChange change;
    private final RetentionPolicy retention;

    public TrashLibrary(Transactions transactions, RetentionPolicy retention) {
        this.change = new LibraryChange(transactions);
        this.retention = retention;
    }

    /**
     * The library, in the trash. One that is there already keeps its date.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public Library trash(Caller caller, LibraryId id) {
        return change.changeRecalled(caller, id, (library, now) -> library.trash(now, retention))
                .remains()
                .orElseThrow();
    }
}
