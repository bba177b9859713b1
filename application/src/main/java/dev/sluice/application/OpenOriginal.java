package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Refusal;

/** Opens the bytes of an asset as they were uploaded. */
public final class OpenOriginal {
    private final FindAsset findAsset;
    private final ObjectStore objects;

    public OpenOriginal(FindAsset findAsset, ObjectStore objects) {
        this.findAsset = findAsset;
        this.objects = objects;
    }

    /**
     * The asset and a stream of its bytes from the one at {@code from} on. The caller closes the stream.
     *
     * @throws Refusal NO_SUCH_ASSET, also if it was purged between the look-up and the opening
     */
    public Original open(Actor actor, AssetId id, long from) {
        var asset = findAsset.find(actor, id);
        return new Original(asset, objects.open(id, from).orElseThrow(Refusal::noSuchAsset));
    }
}
