package dev.sluice.http;

import dev.sluice.application.UploadDetails;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Optional;

/**
 * The form of an upload: a file, and fields that may come before it or after it. The file is never held in memory: it is
 * to be read from {@link #file} to its end before {@link #details} are asked for.
 */
final class UploadForm {
    private final FormParts parts;
    private final long mostBytes;
    private final UploadFields fields = new UploadFields();

    private UploadForm(FormParts parts, long mostBytes) {
        this.parts = parts;
        this.mostBytes = mostBytes;
    }

    /** The form in the body of a request. */
    static UploadForm of(Context ctx) {
        return new UploadForm(FormParts.of(ctx), Transfers.of(ctx).limits().uploadBytes());
    }

    /**
     * The bytes of the file.
     *
     * @throws Unprocessable if there is none, or if its name or a field before it is not acceptable; reading throws {@link
     *     io.javalin.http.ContentTooLargeResponse} if they are too many
     */
    InputStream file() {
        var file = nextFile();
        if (file.isEmpty()) {
            var unused = fields.details();
            throw new IllegalStateException("a form without a file is complete");
        }
        fields.putFile(file.get().fileName());
        parts.passFile();
        return file.get().bytes().limitedTo(mostBytes);
    }

    /** The library that was named so far. */
    Optional<LibraryId> library() {
        return fields.library();
    }

    /**
     * What the form says about its file.
     *
     * @throws Unprocessable if a field is missing or not acceptable
     */
    UploadDetails details() {
        for (var more = nextFile(); more.isPresent(); more = nextFile()) {
            fields.refuseMore(more.get().name());
        }
        return fields.details();
    }

    /** Takes the fields on the way to the next file. */
    private Optional<FormPart> nextFile() {
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (UploadFields.isFile(part.get())) {
                return part;
            }
            if (UploadFields.knows(part.get())) {
                fields.put(part.get().name(), part.get().bytes().readAllBytes());
            }
        }
        return Optional.empty();
    }
}
