package dev.sluice.bootstrap;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.Transition;
import dev.sluice.storage.DiskObjects;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Fills an installation whose server is not running, faster than uploads could. */
final class Seeds implements AutoCloseable {
    private static final RetentionPolicy AT_ONCE = RetentionPolicy.ofWindow(Duration.ZERO);

    private final Opened opened = new Opened();
    private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
    private final ObjectStore objects;
    private final Transactions transactions;
    private final UseCases useCases;
    private final Actor actor;

    Seeds(Installation installation) {
        objects = new DiskObjects(installation.objects());
        var pool = opened.add(Database.open(installation.login()));
        var persistence = opened.add(Database.migrated(pool, installation.login()));
        transactions = persistence.transactions();
        useCases = UseCases.over(transactions, objects, ids, AT_ONCE);
        useCases.admitFirstUser().admit(new ApiKeySecret(Installation.KEY));
        actor = useCases.authenticate().authenticate(Installation.KEY).orElseThrow();
    }

    /** A live library with this many tiny photos. */
    Library library(String name, int assets) {
        var library = useCases.createLibrary().create(actor, LibraryProfile.named(name));
        var stored = IntStream.range(0, assets)
                .parallel()
                .mapToObj(number -> put(library.id(), name + " photo " + number))
                .toList();
        return assets == 0 ? library : transactions.inTransaction(unit -> insert(unit, library, stored));
    }

    /** Puts a library in the trash, to be purged at once. */
    void trash(Library library) {
        useCases.trashLibrary().trash(actor, library.id());
    }

    @Override
    public void close() {
        opened.close();
    }

    private Library insert(UnitOfWork unit, Library library, List<Asset> assets) {
        long bytes = 0;
        for (var asset : assets) {
            unit.assets().insert(asset);
            bytes += asset.file().bytes();
        }
        var events = List.<LibraryEvent>of(new LibraryEvent.AssetsCreated(
                library.id(), unit.now(), assets.stream().map(Asset::id).toList()));
        var filled = new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                library.hold(),
                LibraryContents.live(assets.size(), bytes),
                library.trashCan(),
                library.createdAt(),
                unit.now(),
                library.revision().next(1));
        unit.libraries().save(new Transition.Changed<>(library, filled, events), null);
        return filled;
    }

    private Asset put(LibraryId library, String text) {
        var id = new AssetId(inOneOfFewFolders(ids.next()));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var now = InstantSource.system().instant();
        var file = new AssetFile(
                new FileName("photo.jpg"),
                objects.put(id, new ByteArrayInputStream(bytes)),
                Sha256.of(digest("SHA-256", bytes)),
                Sha1.of(digest("SHA-1", bytes)),
                new DeviceOrigin("seeds", text),
                now,
                now);
        return Asset.create(id, library, file, CaptureTime.of(now.atOffset(ZoneOffset.UTC)), now);
    }

    /** The last four digits name the folders: 16 of them take less time to fill and to empty than 65,536. */
    private static UUID inOneOfFewFolders(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() & ~0xFFF0L);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
