package dev.sluice.media;

import com.drew.lang.RandomAccessReader;
import java.io.EOFException;
import java.io.IOException;

/** A part of a file, the way the library reads it. */
final class StoredReader extends RandomAccessReader {
    private final StoredFile file;
    private final long from;
    private final long length;

    /** So many bytes from the one at {@code from} on, or as many as the file has. */
    StoredReader(StoredFile file, long from, long length) {
        this.file = file;
        this.from = from;
        this.length = Math.max(0, Math.min(length, file.length() - from));
    }

    @Override
    public int toUnshiftedOffset(int localOffset) {
        return localOffset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        validateIndex(index, 1);
        return file.at(from + index);
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        return file.bytes(from + index, count);
    }

    @Override
    protected void validateIndex(int index, int bytesRequested) throws IOException {
        if (!isValidIndex(index, bytesRequested)) {
            throw new EOFException("the part of the file ends before " + index);
        }
    }

    @Override
    protected boolean isValidIndex(int index, int bytesRequested) {
        return index >= 0 && bytesRequested >= 0 && index <= length - bytesRequested;
    }

    @Override
    public long getLength() {
        return length;
    }
}
