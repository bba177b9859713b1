package dev.sluice.http;

import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart form, one after the other as they come in. Nothing is kept of what has passed. */
final class FormParts {
    private static final long MAX_BYTES_BESIDES_FILE = 1 << 20;
    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final int MAX_BOUNDARY = 256;
    private static final int BUFFER = 64 << 10;

    private final MeteredBody body;
    private final MultipartInput parts;
    private @Nullable InputStream latest;

    private FormParts(MeteredBody body, MultipartInput parts) {
        this.body = body;
        this.parts = parts;
    }

    /**
     * The form in the body of a request.
     *
     * @throws UnsupportedMediaTypeResponse if the body is anything else
     */
    static FormParts of(Context ctx) {
        var header = ctx.contentType();
        var type = HeaderValue.parse(header == null ? "" : header);
        var boundary = type.parameter("boundary").orElse("");
        if (!type.word().equals("multipart/form-data")) {
            throw new UnsupportedMediaTypeResponse(
                    "The body should be a form, with Content-Type: multipart/form-data.");
        }
        if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw malformed("The boundary of the form is missing or too long");
        }
        var body = new MeteredBody(RequestBody.of(ctx), MAX_BYTES_BESIDES_FILE);
        try {
            var parts = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.UTF_8))
                    .setBufferSize(BUFFER)
                    .setMaxPartHeaderSize(MAX_HEADER_BYTES)
                    .get();
            parts.setHeaderCharset(StandardCharsets.UTF_8);
            return new FormParts(body, parts);
        } catch (IOException malformed) {
            throw malformed("The boundary of the form cannot be used");
        }
    }

    /** The next part; what is left of the one before is passed over. Empty at the end of the form. */
    Optional<FormPart> next() {
        try {
            if (!forward()) {
                return Optional.empty();
            }
            var disposition = HeaderValue.parse(disposition(parts.readHeaders()));
            var bytes = new PartStream(parts.newInputStream());
            latest = bytes;
            return Optional.of(new FormPart(
                    disposition.parameter("name").orElse(""),
                    disposition.parameter("filename").orElse(null),
                    bytes));
        } catch (IOException malformed) {
            throw malformed("The form is malformed");
        }
    }

    /** Lets any number of bytes through, up to the next part. */
    void passFile() {
        body.count(false);
    }

    private boolean forward() throws IOException {
        if (latest == null) {
            return parts.skipPreamble();
        }
        latest.close();
        body.count(true);
        return parts.readBoundary();
    }

    private static String disposition(String headers) {
        return headers.replaceAll("\r\n[ \t]+", " ")
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    static Unprocessable malformed(String message) {
        return new Unprocessable(List.of(new Problem(List.of("body"), message, "form_invalid", null, null)));
    }
}
