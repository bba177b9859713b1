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
import java.util.stream.Stream;

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
        var all = page.stream().flatMap(asset -> asset.objects().stream()).toList();
        Map<AssetId, StoredObject> stored = objects.find(all).stream()
                .collect(Collectors.toMap(StoredObject::id, object -> object, (one, same) -> one));
        var violations = page.stream()
                .flatMap(asset -> Stream.concat(
                        compare(asset, Optional.ofNullable(stored.get(asset.id())), bytes).stream(),
                        lostPictures(asset, stored.keySet())))
                .toList();
        if (!violations.isEmpty()) {
            var stillOwned = stillOwned(page);
            violations.stream()
                    .filter(wrong -> stillOwned.contains(wrong.object()))
                    .forEach(wrong -> watcher.found(wrong.violation()));
        }
        watcher.looked("assets", page.size());
    }

    private Optional<Wrong> compare(OwnedObject asset, Optional<StoredObject> stored, boolean bytes) {
        if (stored.isEmpty()) {
            return Optional.of(new Wrong(asset.id(), new Violation.NoBytes(asset)));
        }
        if (stored.get().bytes() != asset.bytes()) {
            return Optional.of(new Wrong(
                    asset.id(), new Violation.WrongSize(asset, stored.get().bytes())));
        }
        return bytes && !isWhole(asset)
                ? Optional.of(new Wrong(asset.id(), new Violation.WrongBytes(asset)))
                : Optional.empty();
    }

    private static Stream<Wrong> lostPictures(OwnedObject asset, Set<AssetId> stored) {
        return asset.pictures().stream()
                .filter(picture -> !stored.contains(picture))
                .map(picture -> new Wrong(picture, new Violation.NoPicture(asset, picture)));
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
                .flatMap(asset -> asset.objects().stream())
                .collect(Collectors.toSet());
    }

    private static List<AssetId> ids(List<OwnedObject> page) {
        return page.stream().map(OwnedObject::id).toList();
    }

    private record Wrong(AssetId object, Violation violation) {}
}
