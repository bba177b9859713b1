package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;

/** Looks whether an upload to a library has any chance, before its bytes are read. What holds is decided behind them. */
public final class ExpectUpload {
    private final Transactions transactions;

    public ExpectUpload(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Goes on only if the library is one that the actor can upload to now.
     *
     * @throws Refusal STORAGE_FULL if its user or the library has no room for anything at all, or NO_SUCH_LIBRARY, also if
     *     it is in the trash
     */
    public void expect(Actor actor, LibraryId named) {
        transactions.perform(unit -> {
            if (StorageRoom.of(unit, actor.user()) == 0) {
                throw Refusal.storageOfUserFull();
            }
            var library = LibraryChoice.choose(unit, actor.scope(), named);
            LibraryChoice.requireRoom(unit, actor.scope(), library);
        });
    }
}
