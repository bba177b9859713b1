package dev.sluice.http;

import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Asset;

/**
 * What is told about a file before its bytes.
 *
 * @param tag the ETag: the same for the same bytes
 * @param disposition whether a browser may show it
 */
record FileFacts(long size, String tag, String type, String disposition) {
    /** An asset as it was uploaded. It is never shown on a page of ours: some formats can hold scripts. */
    static FileFacts of(Asset asset) {
        var file = asset.file();
        return new FileFacts(
                file.bytes(), quoted(file.sha256().hex()), file.mediaType().text(), Attachment.named(file.name()));
    }

    /** A picture that we have made ourselves. Its object is never changed. */
    static FileFacts of(StoredObject picture) {
        return new FileFacts(picture.bytes(), quoted(picture.id().value().toString()), "image/jpeg", "inline");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
