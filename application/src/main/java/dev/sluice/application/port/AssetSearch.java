package dev.sluice.application.port;

import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** Finds assets by what is said about them. */
public interface AssetSearch {
    /**
     * One page of those assets of an owner's live library that are meant, by the wall clock of their capture and then by
     * their ids, the greatest first; empty if there is no such library. Pages are counted, so they shift while others
     * write; for a walk that misses nothing there is {@link AssetRepository#page}.
     */
    List<Asset> search(Scope scope, LibraryId library, SearchPage page);
}
