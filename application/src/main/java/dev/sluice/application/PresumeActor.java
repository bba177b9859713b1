package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import java.util.Optional;

/** Tells who sent a key when this process last asked, which costs nothing and may not be so any more. */
public final class PresumeActor {
    private final Transactions transactions;
    private final KeyUses uses;

    public PresumeActor(Transactions transactions, KeyUses uses) {
        this.transactions = transactions;
        this.uses = uses;
    }

    /** Whose key this was; empty if it cannot tell. That is good for what {@link dev.sluice.domain.Caller} says alone. */
    public Optional<PresumedActor> presume(String key) {
        if (!ApiKeySecret.isPossible(key)) {
            return Optional.empty();
        }
        var hash = new ApiKeySecret(key).hash();
        return transactions.oneByOne(unit -> unit.keys().recall(hash)).map(actor -> new PresumedActor(actor, uses));
    }
}
