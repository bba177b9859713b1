package dev.sluice.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A multipart form, part by part in the order in which they are to be sent. */
final class Form {
    private static final String BOUNDARY = "----sluice-5f1c0d3e9a";

    private final List<InputStream> parts = new ArrayList<>();

    /** All that an upload needs besides its file. */
    Form usual() {
        return field("device_asset_id", "phone-1/IMG_0001")
                .field("device_id", "phone-1")
                .field("file_created_at", "2024-07-15T12:00:00-07:00")
                .field("file_modified_at", "2024-07-16T08:30:00.5Z");
    }

    /** An upload of this file, fields first as the SDKs send them. */
    static Form of(String fileName, byte[] bytes) {
        return new Form().usual().file(fileName, bytes);
    }

    Form field(String name, String text) {
        return field(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Form field(String name, byte[] bytes) {
        return part("form-data; name=\"" + name + "\"", new ByteArrayInputStream(bytes));
    }

    Form file(String fileName, byte[] bytes) {
        return file(fileName, new ByteArrayInputStream(bytes));
    }

    Form file(String fileName, InputStream bytes) {
        return part("form-data; name=\"asset_data\"; filename=\"" + fileName + "\"", bytes);
    }

    /** A part with any Content-Disposition. */
    Form part(String disposition, InputStream bytes) {
        parts.add(text("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition
                + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(bytes);
        parts.add(text("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The form as bytes, to be read once. */
    InputStream stream() {
        var all = new ArrayList<>(parts);
        all.add(text("--" + BOUNDARY + "--\r\n"));
        return new SequenceInputStream(Collections.enumeration(all));
    }

    byte[] bytes() {
        try {
            return stream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(bytes());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
