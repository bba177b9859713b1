package dev.sluice.http;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** So many bytes, made when they are read. Behind the half of them it can wait until somebody lets it go on. */
final class GeneratedBytes extends InputStream {
    private final long size;
    private final CountDownLatch half;
    private final AtomicLong sent = new AtomicLong();

    GeneratedBytes(long size) {
        this(size, new CountDownLatch(0));
    }

    GeneratedBytes(long size, CountDownLatch half) {
        this.size = size;
        this.half = half;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long at = sent.get();
        if (at >= size) {
            return -1;
        }
        if (at >= size / 2) {
            await();
        }
        int count = (int) Math.min(length, size - at);
        for (int index = 0; index < count; index++) {
            // Line ends and dashes among them, which look like the beginning of a boundary.
            buffer[offset + index] = (byte) "\r\n--x\r\n".charAt((int) ((at + index) % 7));
        }
        long unused = sent.addAndGet(count);
        return count;
    }

    private void await() {
        try {
            if (!half.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("nobody has read the first half");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
