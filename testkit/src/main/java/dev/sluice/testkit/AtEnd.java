package dev.sluice.testkit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A stream with which something happens, once, when all its bytes have been read and before its end is known. */
public final class AtEnd extends FilterInputStream {
    private final Happening happening;
    private boolean reached;
    private boolean closed;

    /** Some bytes, and what happens behind them. */
    public AtEnd(byte[] content, Happening happening) {
        super(new ByteArrayInputStream(content));
        this.happening = happening;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0) {
            reach();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            reach();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    /** Whether it happened. */
    public boolean wasReached() {
        return reached;
    }

    /** Whether somebody closed the stream. */
    public boolean isClosed() {
        return closed;
    }

    private void reach() throws IOException {
        if (!reached) {
            reached = true;
            happening.happen();
        }
    }

    /** What happens. */
    @FunctionalInterface
    public interface Happening {
        void happen() throws IOException;
    }
}
