package dev.sluice.application.memory;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The bytes of assets in memory. Every object has to fit there while it is written, and afterwards. */
public final class InMemoryObjects implements ObjectStore {
    private final Map<AssetId, byte[]> objects = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryObjects() {}

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if there is such an object
     */
    @Override
    public long put(AssetId id, InputStream bytes) {
        var content = read(bytes);
        if (objects.putIfAbsent(id, content) != null) {
            throw new IllegalStateException("the object of " + id + " exists, and is never overwritten");
        }
        return content.length;
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        return Optional.ofNullable(objects.get(id)).map(content -> {
            int offset = (int) Math.min(from, content.length);
            return new ByteArrayInputStream(content, offset, content.length - offset);
        });
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        ids.forEach(objects::remove);
        return Undeleted.NONE;
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return ids.stream().distinct().flatMap(id -> stored(id).stream()).toList();
    }

    @Override
    public Stream<StoredObject> list() {
        return objects.keySet().stream().flatMap(id -> stored(id).stream());
    }

    @Override
    public void check() {
        // Memory can always be written, or the process is dead.
    }

    /** The assets of all objects that there are at this moment. */
    public Set<AssetId> ids() {
        return Set.copyOf(objects.keySet());
    }

    private Optional<StoredObject> stored(AssetId id) {
        return Optional.ofNullable(objects.get(id)).map(content -> new StoredObject(id, content.length, true));
    }

    private static byte[] read(InputStream bytes) {
        try {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
