package dev.sluice.application;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use cases over the adapters in memory, a clock to turn, and one user. */
final class Bench {
    static final Actor ACTOR = Actor.user(new UserId(new UUID(1, 1)));

    final InMemoryTransactions transactions = new InMemoryTransactions(this::now);
    final InMemoryObjects objects = new InMemoryObjects();
    final IdGenerator ids = new TimeOrderedIds(this::now, new Random(42));
    final UseCases app = over(transactions, objects);
    private Instant now = Instant.parse("2026-03-01T12:34:56.789012Z");

    Instant now() {
        return now;
    }

    void turn(Duration duration) {
        now = now.plus(duration);
    }

    /** The same stored things and bytes, seen through something that may stand in between. */
    UseCases over(Transactions between, ObjectStore store) {
        return UseCases.over(between, store, ids, RetentionPolicy.DEFAULT);
    }

    Library library(String... contents) {
        var library = app.createLibrary().create(ACTOR, LibraryProfile.named("Holidays"));
        for (var content : contents) {
            var unused = upload(app, library.id(), content);
        }
        return find(library);
    }

    Library due(String... contents) {
        var library = app.trashLibrary().trash(ACTOR, library(contents).id());
        return app.expeditePurge().expedite(ACTOR, library.id(), null);
    }

    Library restore(Library library) {
        return app.restoreLibrary().restore(ACTOR, library.id()).library();
    }

    Library find(Library library) {
        return app.findLibrary().find(ACTOR, library.id());
    }

    List<Asset> assets(Library library) {
        return app.listAssets().list(ACTOR, library.id(), new AssetPage(StateFilter.ALL, true, null, 1_000));
    }

    Set<AssetId> owned(Library library) {
        return assets(library).stream().map(Asset::id).collect(Collectors.toSet());
    }

    /** Lets every note fall due, and works all of them off. */
    void reclaimAll() {
        ReclaimStep step;
        do {
            turn(UploadAsset.PATIENCE);
            step = app.reclaimBytes().reclaim(100);
        } while (step.notes() > 0);
    }

    static UploadedAsset upload(UseCases app, @Nullable LibraryId library, String content) {
        return upload(app, library, new ByteArrayInputStream(bytes(content)));
    }

    static UploadedAsset upload(UseCases app, @Nullable LibraryId library, InputStream bytes) {
        return app.uploadAsset().upload(ACTOR, bytes, () -> details(library));
    }

    static UploadDetails details(@Nullable LibraryId library) {
        return new UploadDetails(
                library,
                new FileName("IMG_0001.JPG"),
                new DeviceOrigin("phone", "IMG_0001"),
                Instant.EPOCH,
                Instant.EPOCH,
                new CaptureTime(LocalDateTime.parse("2024-02-29T12:00:00"), null));
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
