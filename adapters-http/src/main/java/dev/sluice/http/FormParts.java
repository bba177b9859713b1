package dev.sluice.http;

import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a multipart form, one after the other as they come in. Nothing is kept of what has passed. */
final class FormParts {
    private static final long MAX_BYTES_BESIDES_FILE = 1 << 20;
    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final int MAX_BOUNDARY = 256;
    private static final int BUFFER = 64 << 10;

    private final MeteredBody body;
    private final FormScanner scanner;
    private boolean begun;

    private FormParts(MeteredBody body, FormScanner scanner) {
        this.body = body;
        this.scanner = scanner;
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
        return new FormParts(body, new FormScanner(body, boundary, MAX_HEADER_BYTES, BUFFER));
    }

    /** The next part; what is left of the one before is passed over. Empty at the end of the form. */
    Optional<FormPart> next() {
        try {
            if (!forward()) {
                return Optional.empty();
            }
            var disposition = HeaderValue.parse(disposition(scanner.headers()));
            return Optional.of(new FormPart(
                    disposition.parameter("name").orElse(""),
                    disposition.parameter("filename").orElse(null),
                    new PartStream(scanner)));
        } catch (IOException malformed) {
            throw malformed("The form is malformed");
        }
    }

    /** Lets any number of bytes through, up to the next part. */
    void passFile() {
        body.count(false);
    }

    /** A body in which there is no boundary at all is a form without parts. */
    private boolean forward() throws IOException {
        body.count(true);
        try {
            boolean another = scanner.next();
            begun = true;
            return another;
        } catch (EOFException cut) {
            if (begun) {
                throw cut;
            }
            return false;
        }
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
