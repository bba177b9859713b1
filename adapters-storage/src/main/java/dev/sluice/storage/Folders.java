package dev.sluice.storage;

import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folders of an object store: two levels of 256 each below the root, named by the last digits of the asset's UUID.
 * (Its first digits are the time, which would fill one folder after the other.)
 */
final class Folders {
    private static final int LAST_16_BITS = 0xFFFF;

    private final Path root;

    /** A folder survives a crash only once its parent was synced, so that is done before it is first relied on. */
    private final BitSet durable = new BitSet(LAST_16_BITS + 1);

    Folders(Path root) {
        this.root = root;
    }

    /** Where the object of this asset belongs. */
    ObjectFile object(AssetId id) {
        return new ObjectFile(inner(id), id.value().toString());
    }

    /** Makes the folder where the object of this asset belongs, so that it survives a crash. */
    void prepare(AssetId id) throws IOException {
        int number = (int) id.value().getLeastSignificantBits() & LAST_16_BITS;
        if (!isDurable(number) || !Files.isDirectory(inner(id))) {
            requireRoot();
            Files.createDirectories(inner(id));
            sync(outer(id));
            sync(root);
            markDurable(number);
        }
    }

    /** All folders that hold objects. */
    Stream<Path> all() {
        return IntStream.rangeClosed(0, LAST_16_BITS)
                .mapToObj(
                        number -> root.resolve("%02x".formatted(number & 0xFF)).resolve("%02x".formatted(number >> 8)))
                .filter(Files::isDirectory);
    }

    /** Tells a store without an object from no store at all, for example because its disk is not mounted. */
    void requireRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
    }

    /** Makes the entries of a folder survive a crash. Windows cannot, and does not need to. */
    static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path outer(AssetId id) {
        var text = id.value().toString();
        return root.resolve(text.substring(text.length() - 2));
    }

    private Path inner(AssetId id) {
        var text = id.value().toString();
        return outer(id).resolve(text.substring(text.length() - 4, text.length() - 2));
    }

    private boolean isDurable(int number) {
        synchronized (durable) {
            return durable.get(number);
        }
    }

    private void markDurable(int number) {
        synchronized (durable) {
            durable.set(number);
        }
    }
}
