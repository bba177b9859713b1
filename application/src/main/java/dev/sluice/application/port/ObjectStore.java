package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of assets. An object's key follows from its asset's id, which is fresh for every upload and never shared, so
 * objects are written once and never overwritten. Failures of the store come out as {@link java.io.UncheckedIOException}.
 */
public interface ObjectStore {
    /**
     * Stores all that the stream gives, and returns the number of bytes once they are safe from a crash. A reader sees
     * all of the object or none of it; if the stream or the store fails, none of it. Does not close the stream, and
     * holds no more than a small part of it in memory. Exceptions of the stream come out unchanged, wrapped in
     * {@link java.io.UncheckedIOException} if they are checked.
     */
    long put(AssetId id, InputStream bytes);

    /**
     * The object from the byte at {@code from} on (0 for all of it; at or past the end: nothing), or empty if there is no
     * such object. The caller closes the stream.
     */
    Optional<InputStream> open(AssetId id, long from);

    /**
     * Deletes all that is stored for these assets, half-written objects among it; what does not exist counts as
     * deleted. Tells which could not be deleted; one that fails is never in the way of the others.
     */
    Undeleted delete(List<AssetId> ids);

    /** Those of these objects that are there, whole ones only. Cheapest for ids that are neighbours in their order. */
    List<StoredObject> find(List<AssetId> ids);

    /**
     * All that is stored, half-written objects among it, in no particular order. What comes or goes while the stream is
     * read may be told or not, all else is told once. Holds a small part of it in memory. The caller closes the stream,
     * and failures of the store come out while it is read.
     */
    Stream<StoredObject> list();

    /**
     * Makes sure that objects can be written.
     *
     * @throws java.io.UncheckedIOException saying why not
     */
    void check();
}
