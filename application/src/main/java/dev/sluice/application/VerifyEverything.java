package dev.sluice.application;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;

/**
 * Compares everything with everything: assets with their bytes, bytes with assets and notes, counters with what they count,
 * histories with their numbers. Others may go on working meanwhile: what only seems wrong because it changes under the eyes
 * is looked at again. Needs the memory of some pages, however much is stored.
 */
public final class VerifyEverything {
    private static final int PAGE = 1_000;

    private final Transactions transactions;
    private final ObjectStore objects;

    public VerifyEverything(Transactions transactions, ObjectStore objects) {
        this.transactions = transactions;
        this.objects = objects;
    }

    /**
     * Tells the watcher all violations.
     *
     * @param bytes whether every object is read too, and compared with its checksum
     */
    public void verify(boolean bytes, VerifyWatcher watcher) {
        new OwnedBytes(transactions, objects, watcher).compare(bytes);
        new StoredBytes(transactions, objects, watcher).compare();
        new NotedBytes(transactions, watcher).compare();
        compareCounters(watcher);
        compareHistories(watcher);
    }

    private void compareCounters(VerifyWatcher watcher) {
        Pages.of(
                (after, limit) ->
                        transactions.oneByOne(unit -> unit.inspection().miscounts(after, limit)),
                Miscount::library,
                PAGE,
                page -> {
                    watcher.looked("wrong counters", page.size());
                    page.forEach(miscount -> watcher.found(new Violation.WrongCounters(miscount)));
                });
    }

    private void compareHistories(VerifyWatcher watcher) {
        Pages.of(
                (after, limit) ->
                        transactions.oneByOne(unit -> unit.inspection().brokenHistories(after, limit)),
                BrokenHistory::library,
                PAGE,
                page -> {
                    watcher.looked("broken histories", page.size());
                    page.forEach(history -> watcher.found(new Violation.WrongHistory(history)));
                });
    }
}
