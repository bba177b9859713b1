package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Refusal;

/** Makes a key good for nothing, at once and on every node; it stays in the list. */
public final class RevokeKey {
    private final Transactions transactions;

    public RevokeKey(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Revokes a key of the actor's; one that is revoked already stays so.
     *
     * @throws Refusal KEYS_NOT_MANAGEABLE or NO_SUCH_KEY
     */
    public void revoke(Actor actor, ApiKeyId id) {
        CreateKey.requireKeyManager(actor);
        transactions.perform(unit -> {
            if (!unit.keys().revoke(actor.user(), id, unit.now())) {
                throw Refusal.noSuchKey();
            }
        });
    }
}
