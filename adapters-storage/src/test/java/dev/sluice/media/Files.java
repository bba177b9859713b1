package dev.sluice.media;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Files to be read, out of the examples or made of pieces. */
final class Files {
    private Files() {}

    static byte[] example(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("..", "examples", "photos", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read of these bytes when they are stored. */
    static MediaMetadata read(byte[] bytes) {
        var objects = new InMemoryObjects();
        var id = Fixtures.assetId();
        var unused = objects.put(id, new ByteArrayInputStream(bytes));
        return read(objects, id, bytes.length);
    }

    static MediaMetadata read(ObjectStore objects, AssetId id, long length) {
        AssetFile file = Fixtures.photo("whatever", length);
        return new MetadataExtractor(objects).read(id, file);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] int16(int... numbers) {
        var bytes = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    static byte[] int32(long... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (long number : numbers) {
            bytes.putInt((int) number);
        }
        return bytes.array();
    }

    static byte[] zeros(int count) {
        return new byte[count];
    }

    /** A box with its size and type. */
    static byte[] box(String type, byte[]... content) {
        var all = join(content);
        return join(int32(8 + all.length), text(type), all);
    }

    /** The smallest EXIF that tells an orientation: one directory with one entry. */
    static byte[] exif(int orientation) {
        return join(text("MM"), int16(42), int32(8), int16(1, 0x0112, 3), int32(1), int16(orientation, 0), int32(0));
    }

    /** A JPEG with EXIF put into it as its first segment. */
    static byte[] withExif(byte[] jpeg, byte[] exif) {
        var head = java.util.Arrays.copyOf(jpeg, 2);
        var rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(head, int16(0xFFE1, exif.length + 8), text("Exif\0\0"), exif, rest);
    }
}
