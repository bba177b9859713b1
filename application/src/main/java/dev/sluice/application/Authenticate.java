package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import java.util.Optional;

/** Tells who sends a key. It is asked anew each time, so that a revoked key is good for nothing at once, everywhere. */
public final class Authenticate {
    private final Transactions transactions;
    private final KeyUses uses;

    public Authenticate(Transactions transactions, KeyUses uses) {
        this.transactions = transactions;
        this.uses = uses;
    }

    /** Whose key this is and what it is good for; empty if it is nobody's, or not good any more. */
    public Optional<Actor> authenticate(String key) {
        if (!ApiKeySecret.isPossible(key)) {
            return Optional.empty();
        }
        var hash = new ApiKeySecret(key).hash();
        var actor = transactions.oneByOne(unit -> unit.keys().authenticate(hash));
        actor.map(Actor::key).ifPresent(uses::note);
        return actor;
    }
}
