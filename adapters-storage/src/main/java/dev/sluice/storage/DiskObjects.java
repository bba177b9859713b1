package dev.sluice.storage;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects as files below one folder, each named by its asset's UUID.
 *
 * <p>An object is written as {@code <uuid>.part} where it belongs, synced, renamed, and its folder synced. So it is there
 * as a whole or not at all, and once {@link #put} has returned it stays, whether the process dies or the power goes.
 */
public final class DiskObjects implements ObjectStore {
    private final ObjectFile probe;
    private final Folders folders;

    /**
     * A store in this folder, which is made if it does not exist.
     *
     * @throws java.io.UncheckedIOException if it cannot be made
     */
    public DiskObjects(Path root) {
        var absolute = root.toAbsolutePath().normalize();
        this.folders = new Folders(absolute);
        this.probe = new ObjectFile(absolute, ".probe");
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw Failures.because("The folder for objects cannot be made", e);
        }
    }

    @Override
    public long put(AssetId id, InputStream bytes) {
        var object = folders.object(id);
        boolean stored = false;
        try {
            folders.prepare(id);
            long size = object.write(bytes);
            object.publish();
            stored = true;
            return size;
        } catch (IOException e) {
            throw Failures.because("The bytes of " + id + " cannot be stored", e);
        } finally {
            if (!stored) {
                discard(object);
            }
        }
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        try {
            return Optional.of(folders.object(id).open(from));
        } catch (NoSuchFileException e) {
            return absent(id);
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        var deletion = new Deletion(folders);
        ids.forEach(deletion::delete);
        return deletion.finish();
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return new DiskListing(folders).find(ids);
    }

    @Override
    public Stream<StoredObject> list() {
        return new DiskListing(folders).all();
    }

    @Override
    public void check() {
        try {
            long unused = probe.write(new ByteArrayInputStream(new byte[1]));
            boolean unusedToo = probe.delete();
        } catch (IOException e) {
            throw Failures.because("The folder for objects cannot be written", e);
        }
    }

    private Optional<InputStream> absent(AssetId id) {
        try {
            folders.requireRoot();
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(id, e);
        }
    }

    private static UncheckedIOException unreadable(AssetId id, IOException cause) {
        return Failures.because("The bytes of " + id + " cannot be read", cause);
    }

    /** What stays behind all the same is deleted by whoever asked for it, since a note says so. */
    private static void discard(ObjectFile object) {
        try {
            boolean unused = object.delete();
        } catch (IOException alreadyFailing) {
            // The failure that led here is on its way out and says more.
        }
    }
}
