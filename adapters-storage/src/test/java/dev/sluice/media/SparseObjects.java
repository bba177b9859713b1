package dev.sluice.media;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One large object: a head, zeros up to where its tail begins, and the tail. */
final class SparseObjects implements ObjectStore {
    private final byte[] head;
    private final long tailBegins;
    private final byte[] tail;
    private long bytesRead;
    private boolean fails;

    SparseObjects(byte[] head, long tailBegins, byte[] tail) {
        this.head = head;
        this.tailBegins = tailBegins;
        this.tail = tail;
    }

    long length() {
        return tailBegins + tail.length;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** From now on nothing can be read. */
    void fail() {
        fails = true;
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        return Optional.of(new InputStream() {
            private long position = from;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (fails) {
                    throw new IOException("the line is dead");
                }
                int count = (int) Math.min(length, length() - position);
                for (int index = 0; index < count; index++) {
                    buffer[offset + index] = at(position++);
                }
                bytesRead += count;
                return count > 0 || length == 0 ? count : -1;
            }
        });
    }

    private byte at(long position) {
        if (position < head.length) {
            return head[(int) position];
        }
        return position < tailBegins ? 0 : tail[(int) (position - tailBegins)];
    }

    @Override
    public long put(AssetId id, InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<StoredObject> list() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void check() {}
}
