package dev.sluice.http;

import io.javalin.http.ContentTooLargeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part. If the form is broken off it says so with {@link Unprocessable}: no store has failed. */
final class PartStream extends InputStream {
    private final FormScanner form;
    private long room = Long.MAX_VALUE;
    private long limit = Long.MAX_VALUE;

    PartStream(FormScanner form) {
        this.form = form;
    }

    /** The same, which refuses to hold more than so many bytes. */
    PartStream limitedTo(long most) {
        limit = most;
        room = most;
        return this;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = form.read(buffer, offset, length);
            room -= Math.max(0, count);
            if (room < 0) {
                throw new ContentTooLargeResponse("The file has more than " + limit + " bytes.");
            }
            return count;
        } catch (IOException malformed) {
            throw FormParts.malformed("The form ends within a part");
        }
    }

    @Override
    public byte[] readAllBytes() {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        for (int count = read(buffer, 0, buffer.length); count >= 0; count = read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }
}
