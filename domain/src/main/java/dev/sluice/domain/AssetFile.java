package dev.sluice.domain;

import java.time.Instant;

/**
 * What is known about an uploaded file.
 *
 * @param name its name, kept as sent, which tells the media type by its extension
 * @param bytes its size
 * @param sha256 what tells it from other files of the library
 * @param origin what the uploading device calls it
 * @param createdAt when the device says the file was made
 * @param modifiedAt when the device says it was last changed
 */
public record AssetFile(
        FileName name,
        long bytes,
        Sha256 sha256,
        Sha1 sha1,
        DeviceOrigin origin,
        Instant createdAt,
        Instant modifiedAt) {

    public AssetFile {
        if (bytes < 0) {
            throw new IllegalArgumentException("a file has no negative size");
        }
    }

    /** Image or video, and of which format. */
    public MediaType mediaType() {
        return name.mediaType();
    }
}
