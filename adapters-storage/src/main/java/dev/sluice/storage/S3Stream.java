package dev.sluice.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** The bytes of an object as they arrive. Closed early, it lets the rest go instead of reading it. */
final class S3Stream extends FilterInputStream {
    private final ResponseInputStream<?> response;
    private boolean ended;

    S3Stream(ResponseInputStream<?> response) {
        super(response);
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        try {
            return seen(super.read());
        } catch (SdkException e) {
            throw new IOException(S3Failures.describe(e), e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return seen(super.read(buffer, offset, length));
        } catch (SdkException e) {
            throw new IOException(S3Failures.describe(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            response.abort();
        }
        super.close();
    }

    private int seen(int read) {
        ended |= read < 0;
        return read;
    }
}
