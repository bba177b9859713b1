package dev.sluice.application;

import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether bytes are noted to be deleted while an asset owns them. A note gives way to the row and the row to a note, each in
 * one moment; so where the note is there even after a row was, the row has to be gone.
 */
record NotedBytes(Transactions transactions, VerifyWatcher watcher) {
    private static final int PAGE = 100;

    void compare() {
        Pages.of(
                (after, limit) ->
                        transactions.oneByOne(unit -> unit.inspection().notes(after, limit)),
                Reclaim::id,
                PAGE,
                notes -> {
                    notes.forEach(this::compare);
                    watcher.looked("notes", notes.size());
                });
    }

    private void compare(Reclaim note) {
        for (var asset : owned(note)) {
            boolean stillNoted = transactions
                    .oneByOne(unit -> unit.inspection().note(note.id()))
                    .filter(latest -> asset.objects().stream().anyMatch(latest.assets()::contains))
                    .isPresent();
            if (stillNoted && isStored(asset, note)) {
                watcher.found(new Violation.Doomed(asset, note.id()));
            }
        }
    }

    private List<OwnedObject> owned(Reclaim note) {
        return new ArrayList<>(transactions.oneByOne(unit -> unit.inspection().find(note.assets())));
    }

    private boolean isStored(OwnedObject asset, Reclaim note) {
        var noted = asset.objects().stream().filter(note.assets()::contains).toList();
        return !transactions.oneByOne(unit -> unit.inspection().find(noted)).isEmpty();
    }
}
