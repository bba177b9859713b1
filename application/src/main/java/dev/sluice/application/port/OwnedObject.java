package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha256;

/** What an asset's row says about its bytes. */
public record OwnedObject(AssetId id, LibraryId library, long bytes, Sha256 content) {}
