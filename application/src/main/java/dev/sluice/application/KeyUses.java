package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.ApiKeyId;
import java.util.HashSet;
import java.util.Set;

/** Remembers which keys were used, so that this costs a write now and then and not one for each request. */
public final class KeyUses {
    private final Transactions transactions;
    private final Set<ApiKeyId> used = new HashSet<>();

    public KeyUses(Transactions transactions) {
        this.transactions = transactions;
    }

    void note(ApiKeyId key) {
        synchronized (used) {
            used.add(key);
        }
    }

    /** Writes down, as of now, which keys were used since the last time. If that fails it is remembered still. */
    public void flush() {
        var noted = noted();
        if (!noted.isEmpty()) {
            transactions.perform(unit -> unit.keys().used(noted, unit.now()));
            forget(noted);
        }
    }

    private Set<ApiKeyId> noted() {
        synchronized (used) {
            return Set.copyOf(used);
        }
    }

    private void forget(Set<ApiKeyId> written) {
        synchronized (used) {
            used.removeAll(written);
        }
    }
}
