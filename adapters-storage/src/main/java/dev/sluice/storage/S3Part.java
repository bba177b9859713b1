package dev.sluice.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/** A piece of an object, as much of it as is held in memory. */
final class S3Part {
    private static final String ANY_BYTES = "application/octet-stream";

    private final byte[] bytes;

    private S3Part(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next so many bytes, or what is left; failures of the stream are kept apart from those of the store. */
    static S3Part read(InputStream stream, int most) {
        try {
            return new S3Part(stream.readNBytes(most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return bytes.length;
    }

    RequestBody body() {
        return RequestBody.fromContentProvider(
                ContentStreamProvider.fromByteArrayUnsafe(bytes), bytes.length, ANY_BYTES);
    }

    /** What the store compares with what has arrived, and refuses what is not the same, as every S3 server can. */
    String md5() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks the MD5 that object stores want", e);
        }
    }
}
