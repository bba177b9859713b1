package dev.sluice.media;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.AssetId;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The bytes of an asset, read here and there without reading what is in between. Numbers are big-endian. */
final class StoredFile {
    private static final int PAGE = 1 << 16;
    private static final int MOST_KEPT = 16;
    private static final int MOST_AT_ONCE = 1 << 20;

    private final ObjectStore objects;
    private final AssetId id;
    private final long length;
    private final Effort effort;
    private final Map<Long, byte[]> pages = new HashMap<>();

    StoredFile(ObjectStore objects, AssetId id, long length, Effort effort) {
        this.objects = objects;
        this.id = id;
        this.length = length;
        this.effort = effort;
    }

    long length() {
        return length;
    }

    /**
     * One byte.
     *
     * @throws EOFException if there is none
     */
    byte at(long position) throws IOException {
        requireWithin(position, 1);
        effort.step(1);
        return pageOf(position)[(int) (position % PAGE)];
    }

    /**
     * Some bytes, at most 1 MiB.
     *
     * @throws EOFException if there are not so many
     */
    byte[] bytes(long position, int count) throws IOException {
        if (count < 0 || count > MOST_AT_ONCE) {
            throw new EOFException("nobody wants " + count + " bytes");
        }
        requireWithin(position, count);
        effort.step(count);
        var bytes = new byte[count];
        for (int done = 0; done < count; ) {
            long from = position + done;
            var page = pageOf(from);
            int offset = (int) (from % PAGE);
            int part = Math.min(count - done, page.length - offset);
            System.arraycopy(page, offset, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    int uint8(long position) throws IOException {
        return Byte.toUnsignedInt(at(position));
    }

    int uint16(long position) throws IOException {
        return uint8(position) << 8 | uint8(position + 1);
    }

    long uint32(long position) throws IOException {
        return (long) uint16(position) << 16 | uint16(position + 2);
    }

    long int64(long position) throws IOException {
        return uint32(position) << 32 | uint32(position + 4);
    }

    /** Text of one byte a character. */
    String text(long position, int count) throws IOException {
        return new String(bytes(position, count), StandardCharsets.ISO_8859_1);
    }

    private byte[] pageOf(long position) throws IOException {
        var page = pages.get(position / PAGE);
        if (page == null) {
            page = load(position / PAGE);
            if (pages.size() == MOST_KEPT) {
                pages.clear();
            }
            pages.put(position / PAGE, page);
        }
        if (position % PAGE >= page.length) {
            throw new EOFException("the store has less than it said");
        }
        return page;
    }

    private byte[] load(long number) throws EOFException {
        effort.page();
        try (var bytes = objects.open(id, number * PAGE).orElseThrow(() -> new EOFException("the object is gone"))) {
            return bytes.readNBytes(PAGE);
        } catch (EOFException gone) {
            throw gone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireWithin(long position, int count) throws EOFException {
        if (position < 0 || position > length - count) {
            throw new EOFException("the file ends before " + position);
        }
    }
}
