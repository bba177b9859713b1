package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import java.util.Optional;

/** Tells who sends a key. */
public final class Authenticate {
    private final Transactions transactions;

    public Authenticate(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whose key this is; empty if it is nobody's. */
    public Optional<Actor> authenticate(String key) {
        if (key.length() < ApiKeySecret.MIN_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        var hash = new ApiKeySecret(key).hash();
        return transactions.oneByOne(unit -> unit.credentials().find(hash));
    }
}
