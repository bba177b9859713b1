package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all assets have their bytes. An object is there before its row and goes after it, so if it was missing at a
 * moment between two at which the row was there, it is lost.
 */
record OwnedBytes(Transactions transactions, ObjectStore objects, VerifyWatcher watcher) {
    private static final int PAGE = 1_000;

    void compare(boolean bytes) {
        Pages.of(
                (after, limit) ->
                        transactions.oneByOne(unit -> unit.inspection().assets(after, limit)),
                OwnedObject::id,
                PAGE,
                page -> compare(page, bytes));
    }

    private void compare(List<OwnedObject> page, boolean bytes) {
        Map<AssetId, StoredObject> stored = objects.find(ids(page)).stream()
                .collect(Collectors.toMap(StoredObject::id, object -> object, (one, same) -> one));
        var violations = page.stream()
                .flatMap(asset -> compare(asset, Optional.ofNullable(stored.get(asset.id())), bytes).stream())
                .toList();
        if (!violations.isEmpty()) {
            var stillOwned = stillOwned(page);
            violations.stream()
                    .filter(wrong -> stillOwned.contains(wrong.asset().id()))
                    .forEach(wrong -> watcher.found(wrong.violation()));
        }
        watcher.looked("assets", page.size());
    }

    private Optional<Wrong> compare(OwnedObject asset, Optional<StoredObject> stored, boolean bytes) {
        if (stored.isEmpty()) {
            return Optional.of(new Wrong(asset, new Violation.NoBytes(asset)));
        }
        if (stored.get().bytes() != asset.bytes()) {
            return Optional.of(
                    new Wrong(asset, new Violation.WrongSize(asset, stored.get().bytes())));
        }
        return bytes && !isWhole(asset)
                ? Optional.of(new Wrong(asset, new Violation.WrongBytes(asset)))
                : Optional.empty();
    }

    private boolean isWhole(OwnedObject asset) {
        var opened = objects.open(asset.id(), 0);
        if (opened.isEmpty()) {
            return false;
        }
        try (var digests = new DigestingStream(opened.get(), Long.MAX_VALUE)) {
            long unused = digests.transferTo(OutputStream.nullOutputStream());
            return digests.sha256().equals(asset.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<AssetId> stillOwned(List<OwnedObject> page) {
        return transactions.oneByOne(unit -> unit.inspection().find(ids(page))).stream()
                .map(OwnedObject::id)
                .collect(Collectors.toSet());
    }

    private static List<AssetId> ids(List<OwnedObject> page) {
        return page.stream().map(OwnedObject::id).toList();
    }

    private record Wrong(OwnedObject asset, Violation violation) {}
}
