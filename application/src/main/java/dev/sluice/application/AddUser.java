package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Person;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import org.jspecify.annotations.Nullable;

/** Lets a superuser make another user. */
public final class AddUser {
    private final Transactions transactions;
    private final IdGenerator ids;

    public AddUser(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * The new user, who is no superuser and owns nothing.
     *
     * @param storageLimit the most bytes they may store, null for no limit
     * @throws dev.sluice.domain.Refusal SUPERUSER_NEEDED or EMAIL_TAKEN
     */
    public UserAccount add(Actor actor, Person person, @Nullable Long storageLimit) {
        actor.requireSuperuser();
        return transactions.inTransaction(unit -> {
            var now = unit.now();
            var user = User.create(new UserId(ids.next()), person, false, now).limitedTo(storageLimit, now);
            unit.users().add(user);
            var subject = user.id().toString();
            unit.audit().record(new AdminEvent(AdminEvent.Kind.USER_ADDED, subject, person.email()), actor);
            return new UserAccount(user, 0);
        });
    }
}
