package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Refusal;
import java.io.InputStream;

/** Opens the bytes of a smaller picture of an asset. */
public final class OpenPicture {
    private final ObjectStore objects;

    public OpenPicture(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * The bytes of a picture that was just found, from the one at {@code from} on. The caller closes the stream.
     *
     * @throws Refusal NO_SUCH_ASSET if it was purged since
     */
    public InputStream open(StoredObject picture, long from) {
        return objects.open(picture.id(), from).orElseThrow(Refusal::noSuchAsset);
    }
}
