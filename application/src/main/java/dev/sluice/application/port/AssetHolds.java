package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single assets that must not be purged. Alone among all that is about assets, it sees into libraries in the trash. */
public interface AssetHolds {
    /**
     * The asset of this owner, whichever state its library is in, as nobody else changes or deletes it until the transaction
     * ends; empty if it is unknown, somebody else's, or gone. Waits for others that are changing it. Its library comes after,
     * and decides whether it was emptied out of the trash. Needs a transaction.
     */
    Optional<HeldAsset> lock(Scope scope, AssetId id);

    /** Writes the hold of a locked asset, or that it has none. Needs a transaction. */
    void save(HeldAsset asset, Instant at);

    /** Held assets of a library in any state, in ascending order of their ids, from behind one or from the first. */
    List<HeldAsset> list(Scope scope, LibraryId library, @Nullable AssetId after, int limit);
}
