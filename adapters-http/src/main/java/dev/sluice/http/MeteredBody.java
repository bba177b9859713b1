package dev.sluice.http;

import io.javalin.http.ContentTooLargeResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits the bytes that come along with a file, while letting through as many of the file's as there are. */
final class MeteredBody extends FilterInputStream {
    private final long limit;
    private long counted;
    private boolean counting = true;

    MeteredBody(InputStream bytes, long limit) {
        super(bytes);
        this.limit = limit;
    }

    /** Whether the bytes that come now count. */
    void count(boolean whether) {
        counting = whether;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (counting && count > 0) {
            counted += count;
        }
        if (counted > limit) {
            throw new ContentTooLargeResponse("The form has more than " + limit + " bytes besides the file.");
        }
        return count;
    }
}
