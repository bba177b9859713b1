package dev.sluice.application;

import dev.sluice.application.port.Transactions;

/** Signs a browser out. */
public final class EndSession {
    private final Transactions transactions;

    public EndSession(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Ends the session of this token, on every node. Changes nothing if there is none. */
    public void end(String token) {
        if (SessionToken.isPossible(token)) {
            var hash = new SessionToken(token).hash();
            transactions.perform(unit -> unit.sessions().end(hash));
        }
    }
}
