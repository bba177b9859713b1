package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a superuser see the users. */
public final class ListUsers {
    private final Transactions transactions;

    public ListUsers(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * At most {@code limit} users in order of their ids, from behind one or from the first.
     *
     * @throws dev.sluice.domain.Refusal SUPERUSER_NEEDED
     */
    public List<UserAccount> list(Actor actor, @Nullable UserId after, int limit) {
        actor.requireSuperuser();
        return transactions.oneByOne(unit -> {
            var users = unit.users().list(after, limit);
            var used = unit.users().storageUsed(users.stream().map(User::id).toList());
            return users.stream()
                    .map(user -> new UserAccount(user, used.getOrDefault(user.id(), 0L)))
                    .toList();
        });
    }
}
