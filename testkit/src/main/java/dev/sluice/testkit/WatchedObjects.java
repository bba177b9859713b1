package dev.sluice.testkit;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object store with a memory for everything that anybody tried to put into it, so that a leak shows. */
public final class WatchedObjects implements ObjectStore {
    private final ObjectStore objects;
    private final Set<AssetId> tried = ConcurrentHashMap.newKeySet();

    /** Watches this store from now on. */
    public WatchedObjects(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public long put(AssetId id, InputStream bytes) {
        boolean first = tried.add(id);
        if (!first) {
            throw new IllegalStateException("an object of " + id + " was put before");
        }
        return objects.put(id, bytes);
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        return objects.open(id, from);
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        return objects.delete(ids);
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return objects.find(ids);
    }

    @Override
    public Stream<StoredObject> list() {
        return objects.list();
    }

    @Override
    public void check() {
        objects.check();
    }

    /** Which of the objects put since the watch began are there now. */
    public Set<AssetId> present() {
        return tried.stream().filter(this::isThere).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isThere(AssetId id) {
        var object = objects.open(id, 0);
        object.ifPresent(WatchedObjects::close);
        return object.isPresent();
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
