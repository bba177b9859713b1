package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.AssetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all bytes belong to an asset or are noted to be deleted.
 *
 * <p>A note is there before the first byte, gives way to the row in one moment, comes back when the row goes, and goes after
 * the bytes. So what is neither noted, nor then owned, nor then noted, and there even after that, is nobody's.
 */
final class StoredBytes {
    private static final int PAGE = 1_000;

    /** How many objects without an asset are looked for in the notes at once. */
    private static final int MOST_SUSPECTS = 50_000;

    private final Transactions transactions;
    private final ObjectStore objects;
    private final VerifyWatcher watcher;
    private final List<StoredObject> page = new ArrayList<>();
    private final Map<AssetId, StoredObject> suspects = new LinkedHashMap<>();

    StoredBytes(Transactions transactions, ObjectStore objects, VerifyWatcher watcher) {
        this.transactions = transactions;
        this.objects = objects;
        this.watcher = watcher;
    }

    void compare() {
        try (var all = objects.list()) {
            all.forEach(this::add);
        }
        suspectPage();
        examineSuspects();
    }

    private void add(StoredObject object) {
        page.add(object);
        if (page.size() == PAGE) {
            suspectPage();
        }
        if (suspects.size() >= MOST_SUSPECTS) {
            examineSuspects();
        }
    }

    private void suspectPage() {
        if (page.isEmpty()) {
            return;
        }
        var owned = owned(page.stream().map(StoredObject::id).toList());
        page.stream()
                .filter(object -> !owned.contains(object.id()))
                .forEach(object -> suspects.put(object.id(), object));
        watcher.looked("objects", page.size());
        page.clear();
    }

    private void examineSuspects() {
        acquitNoted();
        acquitOwned();
        acquitNoted();
        acquitGone();
        suspects.values().forEach(object -> watcher.found(new Violation.Orphan(object)));
        suspects.clear();
    }

    private void acquitNoted() {
        if (!suspects.isEmpty()) {
            Pages.of(
                    (after, limit) ->
                            transactions.oneByOne(unit -> unit.inspection().notes(after, limit)),
                    Reclaim::id,
                    PAGE,
                    notes -> notes.forEach(note -> suspects.keySet().removeAll(new HashSet<>(note.assets()))));
        }
    }

    private void acquitOwned() {
        pages(List.copyOf(suspects.keySet())).forEach(ids -> suspects.keySet().removeAll(owned(ids)));
    }

    private void acquitGone() {
        if (!suspects.isEmpty()) {
            Set<AssetId> present = new HashSet<>();
            pages(List.copyOf(suspects.keySet()))
                    .forEach(ids -> objects.find(ids).forEach(object -> present.add(object.id())));
            if (suspects.values().stream().anyMatch(object -> !object.whole())) {
                present.addAll(halfWritten(suspects.keySet()));
            }
            suspects.keySet().retainAll(present);
        }
    }

    private Set<AssetId> halfWritten(Collection<AssetId> ids) {
        try (var all = objects.list()) {
            return all.filter(object -> !object.whole())
                    .map(StoredObject::id)
                    .filter(ids::contains)
                    .collect(Collectors.toSet());
        }
    }

    private Set<AssetId> owned(List<AssetId> ids) {
        return transactions.oneByOne(unit -> unit.inspection().find(ids)).stream()
                .flatMap(asset -> asset.objects().stream())
                .collect(Collectors.toSet());
    }

    private static List<List<AssetId>> pages(List<AssetId> ids) {
        var pages = new ArrayList<List<AssetId>>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            pages.add(ids.subList(from, Math.min(from + PAGE, ids.size())));
        }
        return pages;
    }
}
