package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Person;
import dev.sluice.domain.User;

/** Tells callers who they are. */
public final class FindUser {
    private final Transactions transactions;

    public FindUser(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The actor's own account; a user that only the host knows has one without a name or a limit. */
    public UserAccount find(Actor actor) {
        return transactions.oneByOne(unit -> {
            var known = unit.users().find(actor.user());
            var user = known.isPresent()
                    ? known.get()
                    : User.create(actor.user(), Person.UNKNOWN, actor.superuser(), unit.now());
            return new UserAccount(user, unit.users().storageUsed(actor.user()));
        });
    }
}
