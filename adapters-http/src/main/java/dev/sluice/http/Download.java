package dev.sluice.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongFunction;

/**
 * How a file, or a part of it, goes to a client. Its bytes pass through; no file is ever held in memory.
 *
 * @param partial whether the client asked for a part, be it all of the file
 */
record Download(FileFacts file, ByteRange part, boolean partial) {
    private static final int BUFFER = 64 << 10;

    /** What a request asks for. A part that is wanted of another version of the file than there is means all of it. */
    static Download of(FileFacts file, Context ctx) {
        var wanted = ctx.header("Range");
        var condition = ctx.header("If-Range");
        long size = file.size();
        if (wanted == null || (condition != null && !condition.equals(file.tag()))) {
            return new Download(file, ByteRange.whole(size), false);
        }
        return ByteRange.parse(wanted, size)
                .map(part -> new Download(file, part, true))
                .orElseGet(() -> new Download(file, ByteRange.whole(size), false));
    }

    /**
     * Answers a request.
     *
     * @param open opens the file from a byte on, if its bytes are wanted at all
     */
    void answer(Context ctx, LongFunction<? extends InputStream> open) throws IOException {
        if (ctx.method().equals(HandlerType.HEAD) || isKnown(ctx)) {
            announce(ctx);
            return;
        }
        try (var bytes = open(open)) {
            announce(ctx);
            send(ctx, bytes);
        }
    }

    private InputStream open(LongFunction<? extends InputStream> open) {
        try {
            return open.apply(part.from());
        } catch (UncheckedIOException storeFailed) {
            throw new StoreFailed(storeFailed);
        }
    }

    /** Whether the client has these bytes already. */
    private boolean isKnown(Context ctx) {
        var known = ctx.header("If-None-Match");
        return known != null && (known.strip().equals("*") || known.contains(file.tag()));
    }

    /** Sends the status and the headers. */
    private void announce(Context ctx) {
        ctx.header("ETag", file.tag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", file.disposition())
                .contentType(file.type());
        if (isKnown(ctx)) {
            ctx.status(304);
            return;
        }
        ctx.status(partial ? 206 : 200);
        ctx.res().setContentLengthLong(part.length());
        if (partial) {
            ctx.header("Content-Range", part.of(file.size()));
        }
    }

    /** Sends the bytes, uncompressed so that the length and the tag hold. */
    private void send(Context ctx, InputStream bytes) throws IOException {
        var tempo = Transfers.of(ctx).begin(ctx);
        var out = ctx.res().getOutputStream();
        var buffer = new byte[BUFFER];
        for (long left = part.length(); left > 0; ) {
            int count = read(bytes, buffer, (int) Math.min(left, buffer.length));
            out.write(buffer, 0, count);
            tempo.add(count);
            left -= count;
        }
    }

    /** Tells failures of the store from those of the connection. */
    private static int read(InputStream bytes, byte[] buffer, int length) {
        try {
            int count = bytes.read(buffer, 0, length);
            if (count < 0) {
                throw new EOFException("the object ends before the file does");
            }
            return count;
        } catch (IOException storeFailed) {
            throw new StoreFailed(new UncheckedIOException(storeFailed));
        }
    }
}
