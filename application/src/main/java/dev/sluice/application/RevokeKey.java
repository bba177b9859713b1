package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.UserId;

/** Makes a key good for nothing, at once and on every node; it stays in the list. */
public final class RevokeKey {
    private final Transactions transactions;

    public RevokeKey(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Revokes a key of this user's; one that is revoked already stays so.
     *
     * @throws Refusal KEYS_NOT_MANAGEABLE, SUPERUSER_NEEDED if it is somebody else's, or NO_SUCH_KEY
     */
    public void revoke(Actor actor, UserId user, ApiKeyId id) {
        CreateKey.requireKeyManager(actor, user);
        boolean unused = transactions.<Boolean>inTransaction(unit -> {
            var key = unit.keys().find(user, id).orElseThrow(Refusal::noSuchKey);
            if (!key.isActive()) {
                return false;
            }
            unit.audit().record(CreateKey.event(AdminEvent.Kind.KEY_REVOKED, key), actor);
            return unit.keys().revoke(user, id, unit.now());
        });
    }
}
