package dev.sluice.http;

import dev.sluice.domain.Asset;
import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How an asset's bytes, or a part of them, go to a client. They pass through; no file is ever held in memory.
 *
 * @param partial whether the client asked for a part, be it all of the file
 */
record Download(Asset asset, ByteRange part, boolean partial) {
    private static final int BUFFER = 64 << 10;

    /** What a request asks for. A part that is wanted of another version of the file than there is means all of it. */
    static Download of(Asset asset, Context ctx) {
        var wanted = ctx.header("Range");
        var condition = ctx.header("If-Range");
        long size = asset.file().bytes();
        if (wanted == null || (condition != null && !condition.equals(tag(asset)))) {
            return new Download(asset, ByteRange.whole(size), false);
        }
        return ByteRange.parse(wanted, size)
                .map(part -> new Download(asset, part, true))
                .orElseGet(() -> new Download(asset, ByteRange.whole(size), false));
    }

    /** Whether the client has these bytes already. */
    boolean isKnown(Context ctx) {
        var known = ctx.header("If-None-Match");
        return known != null && (known.strip().equals("*") || known.contains(tag(asset)));
    }

    /** Sends the status and the headers. */
    void announce(Context ctx) {
        var file = asset.file();
        ctx.header("ETag", tag(asset))
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", Attachment.named(file.name()))
                .contentType(file.mediaType().text());
        if (isKnown(ctx)) {
            ctx.status(304);
            return;
        }
        ctx.status(partial ? 206 : 200);
        ctx.res().setContentLengthLong(part.length());
        if (partial) {
            ctx.header("Content-Range", part.of(file.bytes()));
        }
    }

    /** Sends the bytes, uncompressed so that the length and the tag hold. */
    void send(Context ctx, InputStream bytes) throws IOException {
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

    private static String tag(Asset asset) {
        return '"' + asset.file().sha256().hex() + '"';
    }
}
