package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Refusal;

/** Gives a key another name. */
public final class RenameKey {
    private final Transactions transactions;

    public RenameKey(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The renamed key of the actor's.
     *
     * @throws Refusal KEYS_NOT_MANAGEABLE or NO_SUCH_KEY
     */
    public ApiKey rename(Actor actor, ApiKeyId id, KeyName name) {
        CreateKey.requireKeyManager(actor, actor.user());
        return transactions.inTransaction(unit -> {
            if (!unit.keys().rename(actor.user(), id, name)) {
                throw Refusal.noSuchKey();
            }
            var key = unit.keys().find(actor.user(), id).orElseThrow(Refusal::noSuchKey);
            unit.audit().record(CreateKey.event(AdminEvent.Kind.KEY_CHANGED, key), actor);
            return key;
        });
    }
}
