package dev.sluice.application;

import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Refusal;

/**
 * Puts right what can be put right without losing anything: counters, lost pictures, which are made again when they are
 * asked for, and bytes that are nobody's.
 */
public final class RepairViolation {
    private final Transactions transactions;

    public RepairViolation(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Whether it is put right. Counters are counted again. Bytes that are nobody's are noted to be deleted when an upload
     * that began now would be given up for dead.
     */
    public boolean repair(Violation violation) {
        if (violation instanceof Violation.WrongCounters wrong) {
            return recount(wrong.miscount());
        }
        if (violation instanceof Violation.NoPicture lost) {
            transactions.perform(unit -> unit.pictures().forget(lost.picture()));
            return true;
        }
        return violation instanceof Violation.Orphan orphan && note(orphan.object());
    }

    /** Everybody who changes what the library stores changes its row too, so nothing changes while that is locked. */
    private boolean recount(Miscount miscount) {
        return transactions.<Boolean>inTransaction(unit -> {
            var library =
                    unit.libraries().lock(miscount.owner(), miscount.library()).orElseThrow(Refusal::noSuchLibrary);
            return unit.libraries().save(library.recount(unit.inspection().count(library.id()), unit.now()), null);
        });
    }

    private boolean note(StoredObject object) {
        transactions.perform(
                unit -> unit.reclaims().intend(object.id(), unit.now().plus(UploadAsset.PATIENCE)));
        return true;
    }
}
