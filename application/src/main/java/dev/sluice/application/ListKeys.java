package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.UserId;
import java.util.List;

/** Lists a user's keys. */
public final class ListKeys {
    private final Transactions transactions;

    public ListKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A user's keys in order of their creation, revoked ones among them.
     *
     * @throws Refusal KEYS_NOT_MANAGEABLE, SUPERUSER_NEEDED if they are somebody else's, or NO_SUCH_USER
     */
    public List<ApiKey> list(Actor actor, UserId user) {
        CreateKey.requireKeyManager(actor, user);
        return transactions.oneByOne(unit -> {
            if (!actor.user().equals(user) && unit.users().find(user).isEmpty()) {
                throw Refusal.noSuchUser();
            }
            return unit.keys().list(user);
        });
    }
}
