package dev.sluice.http;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects in memory, as far as the disk is fine. */
final class FailingObjects implements ObjectStore {
    /** What may be wrong with it. */
    enum Disk {
        FINE,
        UNWRITABLE,
        UNREADABLE,
        BROKEN_AT_ONCE,
        BROKEN_LATER,
        SHORT,
        OUT_OF_MEMORY
    }

    private static final int GOOD_BYTES = 200_000;

    volatile Disk disk = Disk.FINE;
    volatile boolean closed;

    private final InMemoryObjects memory = new InMemoryObjects();

    @Override
    public long put(AssetId id, InputStream bytes) {
        if (disk == Disk.UNWRITABLE) {
            throw new UncheckedIOException(new IOException("no space left on /secret/device"));
        }
        if (disk == Disk.OUT_OF_MEMORY) {
            throw new OutOfMemoryError("secret");
        }
        return memory.put(id, bytes);
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        return switch (disk) {
            case UNREADABLE -> throw new UncheckedIOException(new IOException("secret"));
            case BROKEN_AT_ONCE -> Optional.of(new Broken());
            case BROKEN_LATER -> Optional.of(new SequenceInputStream(goodBytes(), new Broken()));
            case SHORT -> Optional.of(goodBytes());
            default -> memory.open(id, from).map(Watched::new);
        };
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        return memory.delete(ids);
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return memory.find(ids);
    }

    @Override
    public Stream<StoredObject> list() {
        return memory.list();
    }

    @Override
    public void check() {
        memory.check();
    }

    private static InputStream goodBytes() {
        return new ByteArrayInputStream(new byte[GOOD_BYTES]);
    }

    private final class Watched extends FilterInputStream {
        Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() throws IOException {
            super.close();
            closed = true;
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("secret");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("secret");
        }
    }
}
