package dev.sluice.http;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes that a client sends. If they break off it says so with {@link ClientGone}, so that nobody takes it for a
 * failure of ours.
 */
final class RequestBody extends FilterInputStream {
    private final Tempo tempo;

    private RequestBody(InputStream bytes, Tempo tempo) {
        super(bytes);
        this.tempo = tempo;
    }

    /**
     * The body of a request.
     *
     * @throws UnsupportedMediaTypeResponse if it is compressed
     * @throws ComeBack if too many are on their way
     */
    static RequestBody of(Context ctx) {
        var encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new UnsupportedMediaTypeResponse("The body should be sent without a Content-Encoding.");
        }
        var tempo = Transfers.of(ctx).begin(ctx);
        Leftovers.start(ctx);
        return new RequestBody(ctx.bodyInputStream(), tempo);
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = receive(buffer, offset, length);
        if (count >= 0) {
            tempo.add(count);
        }
        return count;
    }

    private int receive(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException | RuntimeException broken) {
            throw new ClientGone(broken);
        }
    }

    /** All bytes, however they are sent; refuses more than the limit, without reading them. */
    byte[] readAtMost(int limit) {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        for (int count = read(buffer, 0, buffer.length); count >= 0; count = read(buffer, 0, buffer.length)) {
            if (all.size() + count > limit) {
                throw new ContentTooLargeResponse("The body has more than " + limit + " bytes.");
            }
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }
}
