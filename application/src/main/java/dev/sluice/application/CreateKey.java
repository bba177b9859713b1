package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.UserId;

/** Makes a key, for the actor or by a superuser for somebody else. */
public final class CreateKey {
    private final Transactions transactions;
    private final IdGenerator ids;

    public CreateKey(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * A key of this user's.
     *
     * @param secret a fresh one, of which only the hash is kept
     * @throws Refusal KEYS_NOT_MANAGEABLE if the actor's own key could not do all that the new one could,
     *     SUPERUSER_NEEDED if it is for somebody else, NO_SUCH_USER, or NO_SUCH_LIBRARY for one that is not the user's
     */
    public ApiKey create(Actor actor, UserId user, KeyRequest request, ApiKeySecret secret) {
        requireKeyManager(actor, user);
        if (!actor.actions().containsAll(request.actions())) {
            throw Refusal.keysNotManageable();
        }
        var id = new ApiKeyId(ids.next());
        return transactions.inTransaction(unit -> {
            var key = add(unit, id, user, request, secret);
            unit.audit().record(event(AdminEvent.Kind.KEY_CREATED, key), actor);
            return key;
        });
    }

    /**
     * Keys are managed with a key that is good for everything, so that no key can make a stronger one, and those of others
     * by a superuser.
     */
    static void requireKeyManager(Actor actor, UserId user) {
        if (!actor.isUnlimited()) {
            throw Refusal.keysNotManageable();
        }
        if (!actor.user().equals(user)) {
            actor.requireSuperuser();
        }
    }

    /** What was done to a key, and whose it is. */
    static AdminEvent event(AdminEvent.Kind kind, ApiKey key) {
        return new AdminEvent(kind, key.id().toString(), "%s of %s".formatted(key.name(), key.user()));
    }

    private static ApiKey add(UnitOfWork unit, ApiKeyId id, UserId user, KeyRequest request, ApiKeySecret secret) {
        if (unit.users().find(user).isEmpty()) {
            throw Refusal.noSuchUser();
        }
        var libraries = request.libraries();
        if (libraries != null
                && !libraries.stream()
                        .allMatch(
                                library -> unit.libraries().find(user, library).isPresent())) {
            throw Refusal.noSuchLibrary();
        }
        var key = ApiKey.create(id, request.name(), request.actions(), request.scopeOf(user), unit.now());
        unit.keys().add(key, secret.hash());
        return key;
    }
}
