package dev.sluice.application.port;

import dev.sluice.domain.AssetId;

/**
 * What a store holds for an asset.
 *
 * @param bytes its size; of a half-written object as far as the store tells it
 * @param whole whether it can be read; else it is what an upload left behind, or is about to complete
 */
public record StoredObject(AssetId id, long bytes, boolean whole) {}
