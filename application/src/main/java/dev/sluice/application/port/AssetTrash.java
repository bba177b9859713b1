package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import java.time.Instant;
import java.util.List;

/**
 * Single assets on their way to the trash, back, and out of it for good.
 *
 * <p>Each method passes over ids that are unknown, of another library or another owner, named twice, or already where
 * they should be, and tells in ascending order which assets it changed. It asks nothing about the library's state and
 * counts nothing: the caller locks the library afterwards, in the same transaction, and lets it decide. Waits for others
 * that are changing the same assets, who all take them in ascending order, and then goes by what they have left.
 * Everything here needs a transaction.
 */
public interface AssetTrash {
    /** Puts live assets in the trash at this moment, to be purged from {@code purgeAfter} on. */
    List<AssetId> trash(Scope scope, LibraryId library, List<AssetId> ids, Instant at, Instant purgeAfter);

    /** Takes assets out of the trash at this moment. */
    List<AssetId> restore(Scope scope, LibraryId library, List<AssetId> ids, Instant at);

    /** Deletes the rows of assets, trashed or not; their bytes have to be noted for reclaiming. */
    PurgedBatch delete(Scope scope, LibraryId library, List<AssetId> ids);
}
