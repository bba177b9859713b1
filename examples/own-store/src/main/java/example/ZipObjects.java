package example;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Each object in a zip file of its own. Written under another name and renamed at the end, so that nobody sees a half of it. */
public final class ZipObjects implements ObjectStore {
    private static final String WHOLE = ".zip";
    private static final String PART = ".part";
    private static final String ENTRY = "bytes";

    private final Path folder;

    public ZipObjects(Path folder) {
        this.folder = folder;
    }

    @Override
    public long put(AssetId id, InputStream bytes) {
        var part = file(id, PART);
        try {
            long size = write(part, bytes);
            Files.move(part, file(id, WHOLE), StandardCopyOption.ATOMIC_MOVE);
            return size;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            tryToDelete(part);
        }
    }

    private static long write(Path part, InputStream bytes) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var zip = new ZipOutputStream(Channels.newOutputStream(channel));
            zip.putNextEntry(new ZipEntry(ENTRY));
            long size = bytes.transferTo(zip);
            zip.finish();
            channel.force(true);
            return size;
        }
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        try {
            var zip = new ZipFile(file(id, WHOLE).toFile());
            var stream = new ClosingStream(zip.getInputStream(zip.getEntry(ENTRY)), zip);
            stream.skipNBytes(Math.min(from, zip.getEntry(ENTRY).getSize()));
            return Optional.of(stream);
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        var left = new ArrayList<AssetId>();
        var reason = "";
        for (var id : ids) {
            try {
                Files.deleteIfExists(file(id, PART));
                Files.deleteIfExists(file(id, WHOLE));
            } catch (IOException failure) {
                left.add(id);
                reason = failure.toString();
            }
        }
        return new Undeleted(left, reason);
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return ids.stream().map(id -> file(id, WHOLE)).filter(Files::exists).map(ZipObjects::describe).toList();
    }

    @Override
    public Stream<StoredObject> list() {
        try {
            return Files.list(folder).map(ZipObjects::describe);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void check() {
        if (!Files.isWritable(folder)) {
            throw new UncheckedIOException(new IOException("the folder " + folder + " cannot be written"));
        }
    }

    private Path file(AssetId id, String ending) {
        return folder.resolve(id.value() + ending);
    }

    private static StoredObject describe(Path file) {
        var name = file.getFileName().toString();
        var id = new AssetId(UUID.fromString(name.substring(0, name.lastIndexOf('.'))));
        try {
            if (name.endsWith(PART)) {
                return new StoredObject(id, Files.size(file), false);
            }
            try (var zip = new ZipFile(file.toFile())) {
                return new StoredObject(id, zip.getEntry(ENTRY).getSize(), true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void tryToDelete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // It is noted as an upload that failed, and deleted with the others by the reclaimer.
        }
    }
}
