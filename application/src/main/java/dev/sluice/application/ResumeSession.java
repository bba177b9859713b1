package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import java.util.Optional;

/** Tells who sends the token of a session. It is asked anew each time, so that a session that is ended is over at once. */
public final class ResumeSession {
    private final Transactions transactions;
    private final KeyUses uses;

    public ResumeSession(Transactions transactions, KeyUses uses) {
        this.transactions = transactions;
        this.uses = uses;
    }

    /** Who has signed in, and what their key is good for; empty if the session is over, or never was. */
    public Optional<Actor> resume(String token) {
        if (!SessionToken.isPossible(token)) {
            return Optional.empty();
        }
        var hash = new SessionToken(token).hash();
        var actor = transactions.oneByOne(unit -> unit.sessions().authenticate(hash));
        actor.map(Actor::key).ifPresent(uses::note);
        return actor;
    }
}
