package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha256;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an asset's row says about its bytes.
 *
 * @param pictures the ids of the objects of pictures that were made of it
 */
public record OwnedObject(AssetId id, LibraryId library, long bytes, Sha256 content, List<AssetId> pictures) {
    public OwnedObject {
        pictures = List.copyOf(pictures);
    }

    /** The ids of all objects that belong to the asset: its own, and those of its pictures. */
    public List<AssetId> objects() {
        return Stream.concat(Stream.of(id), pictures.stream()).toList();
    }
}
