package dev.sluice.application.port;

import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.MediaMetadata;

/** Finds out what stored images and videos tell about themselves. */
@FunctionalInterface
public interface MetadataReader {
    /**
     * What the stored file of this asset tells. A file that is damaged, hostile, or of a format that nobody here knows
     * tells as much as can be read, maybe nothing, and is never a failure. Takes a few MiB of memory and some seconds at
     * most, however large the file is.
     *
     * @throws java.io.UncheckedIOException if the store fails
     */
    MediaMetadata read(AssetId id, AssetFile file);
}
