package dev.sluice.http;

import dev.sluice.domain.FileName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The header Content-Disposition of a download (RFC 6266): the name once in harmless ASCII, and once in full, encoded.
 * Whatever was uploaded as a name, nothing in it can end the header or begin another.
 */
final class Attachment {
    /** What file systems take; more would only fill up the header. */
    private static final int MAX_LENGTH = 255;

    private Attachment() {}

    static String named(FileName name) {
        var text = shortened(name.text());
        var ascii = text.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
    }

    /** The end of a long name, which tells the format. */
    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_LENGTH ? text : text.substring(text.offsetByCodePoints(0, length - MAX_LENGTH));
    }
}
