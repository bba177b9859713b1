package dev.sluice.application.port;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * The assets of all users; no method finds a user's asset without naming the user, and none an asset that was emptied out
 * of the trash, though its row may be there.
 */
public interface AssetRepository {
    /** An asset of a live library of this owner, trashed or not; empty if unknown, somebody else's, or gone. */
    Optional<Asset> find(Scope scope, AssetId id);

    /** The asset of the owner's library that has these bytes, trashed or not. */
    Optional<Asset> findByContent(Scope scope, LibraryId library, Sha256 content);

    /**
     * Stores a new asset unless its library has a row of the same bytes already, be it of an emptied asset. Waits for others that are storing the same
     * bytes there. The answer tells whether it was stored. Needs a transaction.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY if the library is gone
     */
    boolean insert(Asset asset);

    /**
     * One page of an owner's live library, empty if there is no such library.
     *
     * <p>Assets in use and all are ordered by the wall clock of their capture, trashed ones by the time of their
     * trashing; the id breaks ties in the same direction. While others write, pages that follow one another neither
     * repeat nor leave out an asset that was there all the time.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_PAGE if the page is to begin behind an asset that is not in the library,
     *     or in the order of trashing behind one that is not in the trash
     */
    List<Asset> page(Scope scope, LibraryId library, AssetPage page);

    /** When the assets of an owner's library were captured, whatever its state; empty if it has none. */
    Optional<CaptureSpan> span(Scope scope, LibraryId library);
}
