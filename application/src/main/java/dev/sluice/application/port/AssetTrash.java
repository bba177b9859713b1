package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * Single assets on their way to the trash, back, and out of it for good.
 *
 * <p>Each method passes over ids that are unknown, emptied out of the trash, of another library or another owner, named
 * twice, or already where they should be, and tells in ascending order which assets it changed. It asks nothing about the library's state and
 * counts nothing: the caller locks the library afterwards, in the same transaction, and lets it decide. Waits for others
 * that are changing the same assets, who all take them in ascending order, and then goes by what they have left.
 * Everything here needs a transaction.
 */
public interface AssetTrash {
    /** Puts live assets in the trash. */
    MovedAssets trash(Scope scope, LibraryId library, List<AssetId> ids, AssetState.Trashed trashed);

    /** Takes assets out of the trash at this moment. */
    MovedAssets restore(Scope scope, LibraryId library, List<AssetId> ids, Instant at);

    /** Deletes the rows of assets, trashed or not; their bytes have to be noted for reclaiming. */
    PurgedBatch delete(Scope scope, LibraryId library, List<AssetId> ids);

    /**
     * Deletes the row of the asset with these bytes if it was emptied out of the trash; else nothing. Its bytes have to be
     * noted for reclaiming.
     */
    PurgedBatch evict(Scope scope, LibraryId library, Sha256 content);
}
