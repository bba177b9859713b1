package dev.sluice.application.memory;

import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.LinkSecret;
import dev.sluice.application.port.NodeStatus;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Brake;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is stored. Copied in no time; what is committed never changes again. */
final class State {
    private static final AssetId LOWEST = new AssetId(new UUID(0, 0));

    final Table<LibraryId, Library> libraries;

    /** Whose history it is, also when the library is gone. */
    final Table<LibraryId, UserId> owners;

    final Table<LibraryKey<Long>, FeedEvent> events;

    /** The place of the latest event among those of all libraries. */
    long latestInFeed;

    /** The place of the latest event that was forgotten. */
    long latestForgotten;

    final Table<AuditPosition, AuditEntry> audit;
    final Table<LibraryId, List<Receipt>> receipts;
    final Table<LibraryKey<AssetId>, Asset> assets;

    /** The only asset of a library that has these bytes, by the hexadecimal form of their SHA-256. */
    final Table<LibraryKey<String>, AssetId> contents;

    /** The objects that are pictures of assets. */
    final PictureTable pictures;

    final Table<LibraryId, Failure> failures;
    final Table<UUID, Note> notes;
    final Table<UserId, User> users;
    final Table<String, NodeStatus> nodes;
    final Table<NodeMinute, NodeSample> minutes;
    DrainOrders orders;
    final Table<UUID, Brake> brakes;

    /** Until when all that was given up was counted; null while nothing is. */
    @Nullable
    Instant brakeChecked;

    /** Of events before this time some may have been forgotten; null if none have. */
    @Nullable
    Instant trimmedBefore;

    /** Whose key it is, by the hexadecimal form of its hash. */
    final Table<String, HashedKey> keys;

    /** Sessions of browsers, by the hexadecimal form of the hashes of their tokens. */
    final Table<String, HashedSession> sessions;

    final Table<Long, LinkSecret> linkSecrets;

    final Table<String, Claimable> subscriptions;
    final Table<WebhookId, Webhook> webhooks;

    State() {
        libraries = new Table<>();
        owners = new Table<>();
        events = new Table<>();
        audit = new Table<>();
        receipts = new Table<>();
        assets = new Table<>();
        contents = new Table<>();
        pictures = new PictureTable();
        failures = new Table<>();
        notes = new Table<>();
        nodes = new Table<>();
        minutes = new Table<>();
        orders = DrainOrders.NONE;
        brakes = new Table<>();
        users = new Table<>();
        keys = new Table<>();
        sessions = new Table<>();
        linkSecrets = new Table<>();
        subscriptions = new Table<>();
        webhooks = new Table<>();
    }

    private State(State other) {
        libraries = other.libraries.copy();
        owners = other.owners.copy();
        events = other.events.copy();
        latestInFeed = other.latestInFeed;
        latestForgotten = other.latestForgotten;
        audit = other.audit.copy();
        receipts = other.receipts.copy();
        assets = other.assets.copy();
        contents = other.contents.copy();
        pictures = other.pictures.copy();
        failures = other.failures.copy();
        notes = other.notes.copy();
        nodes = other.nodes.copy();
        minutes = other.minutes.copy();
        orders = other.orders;
        brakes = other.brakes.copy();
        brakeChecked = other.brakeChecked;
        trimmedBefore = other.trimmedBefore;
        users = other.users.copy();
        keys = other.keys.copy();
        sessions = other.sessions.copy();
        linkSecrets = other.linkSecrets.copy();
        subscriptions = other.subscriptions.copy();
        webhooks = other.webhooks.copy();
    }

    State copy() {
        return new State(this);
    }

    Optional<Library> library(Scope scope, LibraryId id) {
        return libraries.find(id).filter(library -> library.owner().equals(scope.owner()) && scope.covers(id));
    }

    /** The assets of a library behind one of them, or all; in ascending order of their ids. */
    Stream<Asset> assetsOf(LibraryId library, @Nullable AssetId after) {
        return assets.from(new LibraryKey<>(library, after == null ? LOWEST : after))
                .takeWhile(asset -> asset.library().equals(library))
                .filter(asset -> !asset.id().equals(after));
    }

    /** The asset of this id, whichever library it is in. */
    Optional<Asset> asset(AssetId id) {
        return libraries
                .values()
                .flatMap(library -> assets.find(new LibraryKey<>(library.id(), id)).stream())
                .findFirst();
    }

    /** Whether anybody sees this asset: not if it was emptied out of the trash. */
    boolean isVisible(Asset asset) {
        return !(asset.state() instanceof AssetState.Trashed trashed)
                || libraries
                        .find(asset.library())
                        .filter(library -> library.trashCan().condemns(trashed.trashedAt()))
                        .isEmpty();
    }

    /** What a library counts an asset as. */
    LibraryContents contentsOf(Asset asset) {
        long bytes = asset.file().bytes();
        if (!isVisible(asset)) {
            return LibraryContents.condemned(1);
        }
        int held = asset.hold() == null ? 0 : 1;
        return asset.isTrashed()
                ? LibraryContents.trashed(1, bytes).holding(held, held)
                : LibraryContents.live(1, bytes).holding(held, 0);
    }

    /** What a library counts these assets as. */
    LibraryContents contentsOf(Stream<Asset> some) {
        return some.map(this::contentsOf).reduce(LibraryContents.NONE, LibraryContents::and);
    }

    /** Whether the drain may purge it, as far as the brake is concerned: what was ordered was counted. */
    boolean isChecked(Library library) {
        return brakeChecked == null || !library.purgeOrderedAt().isAfter(brakeChecked);
    }

    /** Deletes these assets. */
    PurgedBatch purge(List<Asset> doomed) {
        var counted = contentsOf(doomed.stream());
        var lost = doomed.stream()
                .flatMap(asset -> pictures.objects(asset.id()).stream())
                .toList();
        doomed.forEach(asset -> pictures.removeAll(asset.id()));
        for (var asset : doomed) {
            assets.remove(new LibraryKey<>(asset.library(), asset.id()));
            contents.remove(
                    new LibraryKey<>(asset.library(), asset.file().sha256().hex()));
        }
        return new PurgedBatch(
                doomed.stream().map(Asset::id).toList(),
                doomed.stream().mapToLong(asset -> asset.file().bytes()).sum(),
                counted,
                lost);
    }
}
