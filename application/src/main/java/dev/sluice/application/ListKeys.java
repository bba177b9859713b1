package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import java.util.List;

/** Lists a user's keys. */
public final class ListKeys {
    private final Transactions transactions;

    public ListKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The actor's keys in order of their creation, revoked ones among them.
     *
     * @throws dev.sluice.domain.Refusal KEYS_NOT_MANAGEABLE
     */
    public List<ApiKey> list(Actor actor) {
        CreateKey.requireKeyManager(actor);
        return transactions.oneByOne(unit -> unit.keys().list(actor.user()));
    }
}
