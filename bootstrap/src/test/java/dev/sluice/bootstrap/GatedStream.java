package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** A file on its way that stops half way, until it is let through. */
final class GatedStream extends InputStream {
    private final long size;
    private final CountDownLatch gate = new CountDownLatch(1);
    private long position;

    GatedStream(long size) {
        this.size = size;
    }

    /** Lets the second half through. */
    void open() {
        gate.countDown();
    }

    /** Keeps nobody waiting. */
    @Override
    public void close() {
        open();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (position >= size / 2) {
            await();
        }
        if (position >= size) {
            return -1;
        }
        int count = (int) Math.min(length, size - position);
        Arrays.fill(buffer, offset, offset + count, (byte) 'x');
        position += count;
        return count;
    }

    private void await() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
