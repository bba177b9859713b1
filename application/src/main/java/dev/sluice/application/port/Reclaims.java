package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The bytes that have no asset, or none yet: every object in the store belongs to an asset's row or is noted here. It is
 * the only road to deleting bytes.
 */
public interface Reclaims {
    /** Notes that an upload of this asset, or the storing of a picture, begins, to be given up for dead at {@code notBefore}. */
    void intend(AssetId upload, Instant notBefore);

    /**
     * Takes back the note of {@link #intend}, in the transaction that stores the asset. False if there is none any more
     * or its bytes are being deleted: then the asset must not be stored. Needs a transaction.
     */
    boolean fulfil(AssetId upload);

    /**
     * Notes that an upload came to nothing: its bytes are due at once, also if nothing was noted before or a claim of
     * the note is at work, which cannot settle it any more. Does nothing if the asset was
     * stored after all, or the picture attached.
     */
    void abandon(AssetId upload);

    /** Notes that these objects are due to be deleted: the bytes of assets whose rows go, and of their pictures. */
    void add(List<AssetId> objects);

    /**
     * At most {@code limit} notes that are due, longest due first. Nobody else gets them before {@code lease} is over,
     * and none can be fulfilled any more. Never waits for others.
     */
    List<Reclaim> claim(int limit, Duration lease);

    /** Forgets a note: its bytes are deleted. Does nothing if it was claimed or abandoned since this claim. */
    void done(Reclaim reclaim);

    /**
     * Keeps in a note what could not be deleted, and why, to be due again after a time that grows with each attempt.
     * Does nothing if it was claimed or abandoned since this claim.
     */
    void failed(Reclaim reclaim, List<AssetId> remaining, String reason);

    /** Makes a note that has failed due at once; false if there is none with this id. */
    boolean retry(UUID id);

    /** Makes at most {@code limit} of the notes that have failed due at once, oldest first, and tells how many. */
    int retryAll(int limit);
}
