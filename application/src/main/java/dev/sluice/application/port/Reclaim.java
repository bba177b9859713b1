package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import java.util.List;
import java.util.UUID;

/**
 * A note of bytes to be deleted.
 *
 * @param id names the note; for an upload that came to nothing it is the asset's
 * @param assets whose bytes
 * @param attempts how often they were claimed, this time included
 */
public record Reclaim(UUID id, List<AssetId> assets, int attempts) {
    public Reclaim {
        assets = List.copyOf(assets);
    }
}
