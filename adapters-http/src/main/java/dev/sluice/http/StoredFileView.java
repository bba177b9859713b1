package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.domain.AssetFile;
import java.time.Instant;

/** Facts about an uploaded file. */
record StoredFileView(
        String checksum,
        @JsonProperty("checksum_sha1") String checksumSha1,
        String deviceAssetId,
        String deviceId,
        Instant fileCreatedAt,
        Instant fileModifiedAt,
        long fileSizeBytes) {

    static StoredFileView of(AssetFile file) {
        return new StoredFileView(
                file.sha256().base64(),
                file.sha1().base64(),
                file.origin().deviceAssetId(),
                file.origin().deviceId(),
                file.createdAt(),
                file.modifiedAt(),
                file.bytes());
    }
}
