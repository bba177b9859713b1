package dev.sluice.application.port;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/**
 * Single assets about which their user says something else.
 *
 * <p>It asks nothing about the library's state: the caller locks the library afterwards, in the same transaction, and lets
 * it decide. Everything here needs a transaction.
 */
public interface AssetEditing {
    /**
     * Those of these assets that are in the owner's library, trashed or not, as they are now, in ascending order of their
     * ids. Ids that are unknown, of another library or another owner, or named twice, are passed over. Nobody else changes
     * the assets until the transaction ends. Waits for others that are changing them, who all take them in ascending
     * order.
     */
    List<Asset> lock(Scope scope, LibraryId library, List<AssetId> ids);

    /**
     * Writes the edits of assets that this transaction has locked, and the time of their change; nothing else of them.
     *
     * @throws IllegalStateException if one of them is not there
     */
    void save(List<Asset> assets);
}
