package dev.sluice.testkit;

import dev.sluice.application.DrainStep;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UploadedAsset;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.RetentionPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The whole application over some adapters, as one user sees it, with the drain and the reclaimer at hand. */
public record Scene(UseCases useCases, WatchedObjects objects, Given given, Actor actor) {
    private static final int MOST_STEPS = 100_000;

    /** The application over these adapters, in the hands of a new user. */
    public static Scene over(Transactions transactions, ObjectStore objects, TurnableClock clock) {
        var watched = new WatchedObjects(objects);
        var ids = new TimeOrderedIds(clock, new SecureRandom());
        return new Scene(
                UseCases.over(
                        transactions,
                        watched,
                        (id, file) -> MediaMetadata.NONE,
                        new Sketches(),
                        ids,
                        RetentionPolicy.DEFAULT),
                watched,
                new Given(transactions, clock),
                Fixtures.actor());
    }

    /** The same application in the hands of somebody else. */
    public Scene ofSomebodyElse() {
        return new Scene(useCases, objects, given, Fixtures.actor());
    }

    /** A new, empty library. */
    public Library library() {
        return useCases.createLibrary().create(actor, LibraryProfile.named("Holidays"));
    }

    /** A new library with so many assets, of which no two have the same bytes. */
    public Library library(int assets) {
        var library = library();
        for (int number = 1; number <= assets; number++) {
            if (!upload(library, "photo " + number).created()) {
                throw new AssertionError("a new library holds photo " + number + " already");
            }
        }
        return find(library);
    }

    /** As {@link #library(int)}, in the trash and due at once. */
    public Library due(int assets) {
        var library = useCases.trashLibrary().trash(actor, library(assets).id());
        return useCases.expeditePurge().expedite(actor, library.id(), null);
    }

    /** Uploads this content. */
    public UploadedAsset upload(Library library, String content) {
        return upload(library, new ByteArrayInputStream(Fixtures.bytes(content)));
    }

    /** Uploads what the stream gives. */
    public UploadedAsset upload(Library library, InputStream bytes) {
        return useCases.uploadAsset().upload(actor, bytes, () -> Fixtures.details(library.id()));
    }

    /** Puts so many more assets of the library in the trash, those with the lowest ids. */
    public List<AssetId> trash(Library library, int assets) {
        var live = assets(library).stream()
                .filter(asset -> !asset.isTrashed())
                .map(Asset::id)
                .sorted()
                .limit(assets)
                .toList();
        return useCases.trashAssets().trash(actor, library.id(), live);
    }

    /** The library as it is now. */
    public Library find(Library library) {
        Race.checkIsOn();
        return useCases.findLibrary().find(actor, library.id());
    }

    /** Whether the library is not gone. */
    public boolean exists(Library library) {
        return Outcome.of(() -> find(library)).isAnswered();
    }

    /** All assets of the library, page by page. */
    public List<Asset> assets(Library library) {
        var assets = new ArrayList<Asset>();
        AssetId after = null;
        List<Asset> page;
        do {
            page = useCases.listAssets().list(actor, library.id(), new AssetPage(StateFilter.ALL, true, after, 50));
            assets.addAll(page);
            checkEndIsInSight(assets.size());
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null);
        return assets;
    }

    /** The bytes of an asset. */
    public byte[] read(Asset asset) {
        try (var bytes = useCases.openOriginal().open(useCases.findAsset().find(actor, asset.id()), 0)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of an asset. */
    public StoredObject picture(Asset asset, Rendition rendition) {
        return useCases.findPicture().find(actor, asset, rendition);
    }

    /** The bytes of a picture. */
    public byte[] read(StoredObject picture) {
        try (var bytes = useCases.openPicture().open(picture, 0)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One step of the drain; a batch that fails fails the test. */
    public DrainStep drain(int limit) {
        Race.checkIsOn();
        var step = useCases.drainBatch().drain(limit);
        if (step instanceof DrainStep.Failed failed) {
            throw new AssertionError("a batch of " + failed.library() + " failed", failed.cause());
        }
        return step;
    }

    /** Steps of the drain until there is nothing to do. */
    public List<DrainStep.Purged> drainAll(int limit) {
        var batches = new ArrayList<DrainStep.Purged>();
        while (drain(limit) instanceof DrainStep.Purged batch) {
            batches.add(batch);
            checkEndIsInSight(batches.size());
        }
        return batches;
    }

    /** Steps of the reclaimer until there is nothing to do; bytes that cannot be deleted fail the test. */
    public void reclaimAll() {
        int steps = 0;
        var step = useCases.reclaimBytes().reclaim(100);
        while (step.notes() > 0) {
            if (step.failed() > 0) {
                throw new AssertionError("bytes were not deleted: " + step.reason());
            }
            steps++;
            checkEndIsInSight(steps);
            step = useCases.reclaimBytes().reclaim(100);
        }
    }

    private static void checkEndIsInSight(int steps) {
        Race.checkIsOn();
        if (steps > MOST_STEPS) {
            throw new AssertionError("there is no end to it");
        }
    }
}
