package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Renderer;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds a smaller picture of an asset, which is made when it is first asked for.
 *
 * <p>It is stored as an upload is: noted before its first byte, and the note is taken back in the transaction that writes its
 * id into the row of the asset. If the asset is gone by then, or somebody else was faster, its bytes are nobody's.
 *
 * <p>That none can be made is noted there too, and believed for a day: by then another renderer may be at work.
 */
public final class FindPicture {
    private static final int UPRIGHT = 1;
    private static final Duration BELIEVED = Duration.ofDays(1);

    private final Transactions transactions;
    private final ObjectStore objects;
    private final Renderer renderer;
    private final IdGenerator ids;

    public FindPicture(Transactions transactions, ObjectStore objects, Renderer renderer, IdGenerator ids) {
        this.transactions = transactions;
        this.objects = objects;
        this.renderer = renderer;
        this.ids = ids;
    }

    /**
     * The picture of an asset that the actor has just found.
     *
     * @throws Refusal NO_SUCH_PICTURE if none can be made, or NO_SUCH_ASSET if the asset was purged since
     * @throws dev.sluice.application.port.RendererBusy if that would take too long at the moment
     */
    public StoredObject find(Actor actor, Asset asset, Rendition rendition) {
        var scope = actor.scope();
        var object = known(scope, asset, rendition).orElseGet(() -> make(scope, asset, rendition));
        return objects.find(List.of(object)).stream().findFirst().orElseThrow(Refusal::noSuchAsset);
    }

    private Optional<AssetId> known(Scope scope, Asset asset, Rendition rendition) {
        return transactions.oneByOne(unit -> unit.pictures().find(scope, asset.library(), asset.id(), rendition));
    }

    private AssetId make(Scope scope, Asset asset, Rendition rendition) {
        if (isHopeless(scope, asset)) {
            throw Refusal.noSuchPicture();
        }
        var jpeg = render(scope, asset, rendition);
        var id = new AssetId(ids.next());
        transactions
                .apart()
                .perform(unit -> unit.reclaims().intend(id, unit.now().plus(UploadAsset.PATIENCE)));
        boolean attached = false;
        try {
            long unused = objects.put(id, new ByteArrayInputStream(jpeg));
            attached = attach(scope, asset, rendition, id);
        } finally {
            if (!attached) {
                transactions.apart().perform(unit -> unit.reclaims().abandon(id));
            }
        }
        return attached ? id : known(scope, asset, rendition).orElseThrow(Refusal::noSuchAsset);
    }

    private boolean isHopeless(Scope scope, Asset asset) {
        return transactions.<Boolean>oneByOne(unit -> {
            var now = unit.now();
            return unit.pictures()
                    .failedAt(scope, asset.library(), asset.id())
                    .filter(failed -> now.isBefore(failed.plus(BELIEVED)))
                    .isPresent();
        });
    }

    private byte[] render(Scope scope, Asset asset, Rendition rendition) {
        var frame = asset.found().metadata().frame();
        int orientation = frame == null || frame.orientation() == null ? UPRIGHT : frame.orientation();
        var original = new Original(asset);
        var jpeg = renderer.render(asset.file().mediaType(), orientation, original, rendition);
        if (jpeg.isEmpty() && original.opened) {
            transactions.apart().perform(unit -> unit.pictures().fail(scope, asset.library(), asset.id(), unit.now()));
        }
        return jpeg.orElseThrow(Refusal::noSuchPicture);
    }

    /** The file itself, and whether anybody has looked into it: what was never opened is of a type that nobody renders. */
    private final class Original implements Supplier<InputStream> {
        private final Asset asset;
        private boolean opened;

        Original(Asset asset) {
            this.asset = asset;
        }

        @Override
        public InputStream get() {
            opened = true;
            return objects.open(asset.id(), 0).orElseThrow(Refusal::noSuchAsset);
        }
    }

    /** False also if it took so long that the bytes were given up. */
    private boolean attach(Scope scope, Asset asset, Rendition rendition, AssetId id) {
        try {
            return transactions.<Boolean>inTransaction(unit -> {
                boolean attached = unit.pictures().attach(scope, asset.library(), asset.id(), rendition, id);
                if (attached && !unit.reclaims().fulfil(id)) {
                    throw Refusal.uploadTooSlow();
                }
                return attached;
            });
        } catch (Refusal givenUp) {
            return false;
        }
    }
}
