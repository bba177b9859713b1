package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets bytes be deleted now that could not be before. For superusers alone; the caller sees to that. */
public final class RetryReclaims {
    private static final int MOST = 10_000;

    private final Transactions transactions;

    public RetryReclaims(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Makes one note due, or with null all that have failed (at most 10,000 of them); tells how many. */
    public int retry(Actor actor, @Nullable UUID id) {
        return transactions.<Integer>inTransaction(unit -> {
            int notes = id == null
                    ? unit.reclaims().retryAll(MOST)
                    : unit.reclaims().retry(id) ? 1 : 0;
            if (notes > 0) {
                var subject = id == null ? null : id.toString();
                unit.audit().record(new AdminEvent(AdminEvent.Kind.RECLAIM_RETRIED, subject, notes + " notes"), actor);
            }
            return notes;
        });
    }
}
