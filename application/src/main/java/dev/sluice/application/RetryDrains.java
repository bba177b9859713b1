package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import org.jspecify.annotations.Nullable;

/** Lets libraries be purged now whose latest batches failed. For superusers alone; the caller sees to that. */
public final class RetryDrains {
    private static final int MOST = 10_000;

    private final Transactions transactions;

    public RetryDrains(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Lets one library have its turn at once, or with null all that fail (at most 10,000 of them); tells how many. If they fail
     * again, they are left alone for longer than before.
     */
    public int retry(Actor actor, @Nullable LibraryId id) {
        return transactions.<Integer>inTransaction(unit -> {
            int libraries =
                    id == null ? unit.drains().retryAll(MOST) : unit.drains().retry(id) ? 1 : 0;
            if (libraries > 0) {
                var subject = id == null ? null : id.toString();
                var detail = libraries + " libraries";
                unit.audit().record(new AdminEvent(AdminEvent.Kind.DRAIN_RETRIED, subject, detail), actor);
            }
            return libraries;
        });
    }
}
