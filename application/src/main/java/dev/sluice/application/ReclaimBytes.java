package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Undeleted;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * One step of the reclaimer: deletes the bytes that were noted as due. What cannot be deleted is kept for a later attempt
 * and is in nobody's way.
 */
public final class ReclaimBytes {
    /** For how long the notes of one step are left alone by other nodes; deleting twice would do no harm. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final ObjectStore objects;

    public ReclaimBytes(Transactions transactions, ObjectStore objects) {
        this.transactions = transactions;
        this.objects = objects;
    }

    /** Works off at most {@code limit} notes. */
    public ReclaimStep reclaim(int limit) {
        var step = ReclaimStep.NOTHING;
        for (var reclaim : transactions.oneByOne(unit -> unit.reclaims().claim(limit, LEASE))) {
            step = step.plus(settle(reclaim));
        }
        return step;
    }

    private ReclaimStep settle(Reclaim reclaim) {
        var undeleted = delete(reclaim);
        transactions.perform(unit -> {
            if (undeleted.ids().isEmpty()) {
                unit.reclaims().done(reclaim);
            } else {
                unit.reclaims().failed(reclaim, undeleted.ids(), undeleted.reason());
            }
        });
        int failed = undeleted.ids().size();
        return new ReclaimStep(1, reclaim.assets().size() - failed, failed, undeleted.reason());
    }

    private Undeleted delete(Reclaim reclaim) {
        try {
            return objects.delete(reclaim.assets());
        } catch (UncheckedIOException storeIsDown) {
            return new Undeleted(reclaim.assets(), String.valueOf(storeIsDown.getMessage()));
        } catch (RuntimeException bug) {
            keepWaiting(reclaim, bug);
            throw bug;
        }
    }

    /** What a store fails at in a way of its own waits like anything else, or it would be in the way of others without end. */
    private void keepWaiting(Reclaim reclaim, RuntimeException bug) {
        try {
            transactions.perform(unit -> unit.reclaims().failed(reclaim, reclaim.assets(), bug.toString()));
        } catch (RuntimeException alsoFailed) {
            bug.addSuppressed(alsoFailed);
        }
    }
}
