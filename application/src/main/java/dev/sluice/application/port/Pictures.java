package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * Which pictures were made of assets. Each is an object of the store with an id of its own, fresh for every attempt, which
 * is kept in the row of its asset: whoever deletes that row has to note it for reclaiming with the asset's own bytes.
 */
public interface Pictures {
    /** The object of a picture of the owner's asset; empty if none was made, or there is no such asset. */
    Optional<AssetId> find(Scope scope, LibraryId library, AssetId asset, Rendition rendition);

    /**
     * Makes an object the picture of an asset, whatever state it is in. False if the asset has such a picture, or is gone.
     * Waits for others who are changing the asset. Needs a transaction.
     */
    boolean attach(Scope scope, LibraryId library, AssetId asset, Rendition rendition, AssetId object);

    /** When it was found that no picture can be made of the owner's asset; empty if it was not, or there is no such asset. */
    Optional<Instant> failedAt(Scope scope, LibraryId library, AssetId asset);

    /** Notes that no picture can be made of an asset, in the row of it; nothing if it is gone. It is no change of the asset. */
    void fail(Scope scope, LibraryId library, AssetId asset, Instant at);

    /** Takes a picture that is lost out of the row of its asset, so that it is made again. It serves the operator. */
    void forget(AssetId object);
}
