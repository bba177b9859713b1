package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.WebSession;
import java.util.Optional;

/** Exchanges a key for a session, so that a browser need not keep the key. */
public final class StartSession {
    private final Transactions transactions;
    private final Authenticate authenticate;

    public StartSession(Transactions transactions, Authenticate authenticate) {
        this.transactions = transactions;
        this.authenticate = authenticate;
    }

    /** The session that this token is good for from now on; empty if the key is good for nothing. */
    public Optional<WebSession> start(String key, SessionToken token) {
        return authenticate
                .authenticate(key)
                .flatMap(actor -> Optional.ofNullable(actor.key()))
                .map(id -> transactions.inTransaction(unit -> {
                    var session = WebSession.start(id, unit.now());
                    unit.sessions().forgetEnded();
                    unit.sessions().add(session, token.hash());
                    return session;
                }));
    }
}
