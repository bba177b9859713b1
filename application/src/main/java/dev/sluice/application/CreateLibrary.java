package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;

/** Makes a new, empty library. */
public final class CreateLibrary {
    private final Transactions transactions;
    private final IdGenerator ids;

    public CreateLibrary(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** The new library of the actor's. */
    public Library create(Actor actor, LibraryProfile profile) {
        return transactions.oneByOne(unit -> {
            var creation = Library.create(new LibraryId(ids.next()), actor.user(), profile, unit.now());
            if (!unit.libraries().save(creation, actor)) {
                throw new IllegalStateException("a fresh id was used before");
            }
            return creation.remains().orElseThrow();
        });
    }
}
