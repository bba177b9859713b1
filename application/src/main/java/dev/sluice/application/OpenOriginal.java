package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Refusal;
import java.io.InputStream;

/** Opens the bytes of an asset as they were uploaded. */
public final class OpenOriginal {
    private final ObjectStore objects;

    public OpenOriginal(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * The bytes of an asset that was just found, from the one at {@code from} on. The caller closes the stream.
     *
     * @throws Refusal NO_SUCH_ASSET if it was purged since
     */
    public InputStream open(Asset asset, long from) {
        return objects.open(asset.id(), from).orElseThrow(Refusal::noSuchAsset);
    }
}
