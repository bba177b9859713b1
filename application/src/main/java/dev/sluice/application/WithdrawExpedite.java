package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;

/** Takes an expedite back, so that the date promised at first holds again. */
public final class WithdrawExpedite {
    private final LibraryChange change;

    public WithdrawExpedite(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library, due when it was promised; unchanged if it was not expedited. Refused as LIBRARY_NOT_TRASHED or
     * PURGE_HAS_BEGUN where it is too late.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public Library withdraw(Actor actor, LibraryId id) {
        return change.change(actor, id, (library, now) -> library.withdrawExpedite(now))
                .remains()
                .orElseThrow();
    }
}
