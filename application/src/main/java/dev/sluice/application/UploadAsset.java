package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.UserId;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores a photo or video.
 *
 * <p>A note of the upload is committed before its first byte is written, and taken back in the transaction that stores
 * the asset. So whatever happens in between, the bytes belong to an asset or are noted to be deleted.
 */
public final class UploadAsset {
    /** After this time an upload is given up for dead, and its bytes may be deleted. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** How often the asset with the same bytes may vanish between being in the way and being looked for. */
    private static final int ATTEMPTS = 8;

    private static final LibraryProfile DEFAULT_LIBRARY = LibraryProfile.named("Default Library");

    private final Transactions transactions;
    private final ObjectStore objects;
    private final MetadataReader metadata;
    private final IdGenerator ids;

    public UploadAsset(Transactions transactions, ObjectStore objects, MetadataReader metadata, IdGenerator ids) {
        this.transactions = transactions;
        this.objects = objects;
        this.metadata = metadata;
        this.ids = ids;
    }

    /**
     * Reads all bytes and stores them as a new asset, or returns the asset of the library that has the same bytes,
     * trashed or not.
     *
     * @param details asked once the bytes are read, since a form may send its fields in any order
     * @throws Refusal NO_SUCH_LIBRARY, LIBRARY_NOT_CHOSEN, STORAGE_FULL (before anything else, and as soon as the bytes
     *     turn out to be too many), or UPLOAD_TOO_SLOW, or whatever {@code details} refuses
     */
    public UploadedAsset upload(Actor actor, InputStream bytes, Supplier<UploadDetails> details) {
        var id = new AssetId(ids.next());
        long room = transactions.apart().<Long>oneByOne(unit -> begin(unit, actor.user(), id));
        UploadedAsset uploaded;
        try {
            uploaded = receive(actor, id, new DigestingStream(bytes, room), details);
        } catch (RuntimeException | Error failure) {
            tryToAbandon(id).ifPresent(failure::addSuppressed);
            throw failure;
        }
        if (!uploaded.created()) {
            var unused = tryToAbandon(id);
        }
        return uploaded;
    }

    private UploadedAsset receive(Actor actor, AssetId id, DigestingStream digests, Supplier<UploadDetails> details) {
        long size = objects.put(id, digests);
        var told = details.get();
        var file = new AssetFile(
                told.name(),
                size,
                digests.sha256(),
                digests.sha1(),
                told.origin(),
                told.fileCreatedAt(),
                told.fileModifiedAt());
        var found = Findings.of(metadata.read(id, file), told.captured());
        return transactions.inTransaction(unit -> store(unit, actor, told.library(), id, file, found));
    }

    /** Notes the upload, unless its user has no room at all; how many bytes there is room for. */
    private static long begin(UnitOfWork unit, UserId user, AssetId id) {
        long room = StorageRoom.of(unit, user);
        if (room == 0) {
            throw Refusal.storageOfUserFull();
        }
        unit.reclaims().intend(id, unit.now().plus(PATIENCE));
        return room;
    }

    private UploadedAsset store(
            UnitOfWork unit, Actor actor, @Nullable LibraryId named, AssetId id, AssetFile file, Findings found) {
        StorageRoom.require(unit, actor.user(), file.bytes());
        var inTheWay = PurgedBatch.NOTHING;
        var library = chooseOrCreate(unit, actor, named);
        LibraryChoice.requireRoom(unit, actor.scope(), library);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var asset = Asset.create(id, library, file, found, unit.now());
            if (unit.assets().insert(asset)) {
                count(unit, actor, asset, inTheWay);
                return new UploadedAsset(asset, true);
            }
            var present = unit.assets().findByContent(actor.scope(), library, file.sha256());
            if (present.isPresent()) {
                if (!inTheWay.isEmpty()) {
                    var unused = giveWay(unit, actor, library, inTheWay);
                }
                return new UploadedAsset(present.get(), false);
            }
            if (inTheWay.isEmpty()) {
                inTheWay = unit.assetTrash().evict(actor.scope(), library, file.sha256());
            }
        }
        throw new IllegalStateException("the bytes of " + id + " are said to be there, but no asset has them");
    }

    private static void count(UnitOfWork unit, Actor actor, Asset asset, PurgedBatch inTheWay) {
        if (!unit.reclaims().fulfil(asset.id())) {
            throw Refusal.uploadTooSlow();
        }
        var library = giveWay(unit, actor, asset.library(), inTheWay);
        if (!unit.libraries().save(library.store(asset.id(), asset.file().bytes(), asset.createdAt()), actor)) {
            throw new IllegalStateException("the locked library " + library.id() + " has changed");
        }
    }

    /** The library, locked, without the condemned asset of the same bytes, if there was one. */
    private static Library giveWay(UnitOfWork unit, Actor actor, LibraryId id, PurgedBatch inTheWay) {
        unit.reclaims().add(inTheWay.objects());
        var library = unit.libraries().lock(actor.scope(), id).orElseThrow(Refusal::noSuchLibrary);
        var transition = library.giveWay(inTheWay, unit.now());
        if (!unit.libraries().save(transition, actor)) {
            throw new IllegalStateException("the locked library " + id + " has changed");
        }
        return transition.remains().orElseThrow();
    }

    /** A scope of selected libraries gets no new one: it would not cover it. */
    private LibraryId chooseOrCreate(UnitOfWork unit, Actor actor, @Nullable LibraryId named) {
        var scope = actor.scope();
        var chosen = LibraryChoice.chooseOrNone(unit, scope, named);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (!scope.equals(scope.owner())) {
            throw Refusal.noLibrary();
        }
        unit.libraries().lockOwner(actor.user());
        return LibraryChoice.chooseOrNone(unit, scope, null).orElseGet(() -> createDefault(unit, actor));
    }

    private LibraryId createDefault(UnitOfWork unit, Actor actor) {
        var creation = Library.create(new LibraryId(ids.next()), actor.user(), DEFAULT_LIBRARY, unit.now());
        if (!unit.libraries().save(creation, actor)) {
            throw new IllegalStateException("a fresh id was used before");
        }
        return creation.remains().orElseThrow().id();
    }

    /**
     * Notes that the bytes are nobody's. If that fails, nothing is lost: the note of the beginning still stands, and they
     * go when it falls due. So the outcome of the upload stays what it was.
     */
    private Optional<RuntimeException> tryToAbandon(AssetId id) {
        try {
            transactions.apart().perform(unit -> unit.reclaims().abandon(id));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
