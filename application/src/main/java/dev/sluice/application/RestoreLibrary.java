package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Caller;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;

/** Brings a library back from the trash with all that is left of it, also while it is being drained. */
public final class RestoreLibrary {
    private final LibraryChange change;

    public RestoreLibrary(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, live, and the receipt of what came back; unchanged and without a receipt if it was live.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public RestoredLibrary restore(Caller caller, LibraryId id) {
        var transition = change.changeRecalled(caller, id, (library, now) -> library.restore(now, caller.presumed()));
        var receipt = transition.events().stream()
                .map(event -> ((LibraryEvent.Restored) event).receipt())
                .findFirst();
        return new RestoredLibrary(transition.remains().orElseThrow(), receipt.orElse(null));
    }
}
