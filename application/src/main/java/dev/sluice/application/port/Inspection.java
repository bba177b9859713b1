package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored, page by page, for somebody who examines it while others work. It serves the operator, not a user, so
 * it knows no owner. Pages are in one order of ids; each is read at one moment.
 */
public interface Inspection {
    /** Assets of all libraries that have a row, though they may be emptied out of the trash, from behind {@code after} (null: from the first). */
    List<OwnedObject> assets(@Nullable AssetId after, int limit);

    /** The assets that are stored and to which any of these objects belong. */
    List<OwnedObject> find(List<AssetId> objects);

    /** Notes of bytes to be deleted, due or not, from behind {@code after} (null: from the first). */
    List<Reclaim> notes(@Nullable UUID after, int limit);

    /** The note of this id, empty if there is none (any more). */
    Optional<Reclaim> note(UUID id);

    /** Libraries with wrong counters from behind {@code after} (null: from the first). */
    List<Miscount> miscounts(@Nullable LibraryId after, int limit);

    /** What a library really stores, and what was emptied out of its trash and is not purged yet. */
    LibraryContents count(LibraryId library);

    /** Broken histories, also of libraries that are gone, from behind {@code after} (null: from the first). */
    List<BrokenHistory> brokenHistories(@Nullable LibraryId after, int limit);
}
