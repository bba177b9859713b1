package dev.sluice.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A box of a file that is made of boxes in boxes: QuickTime, MP4, HEIF.
 *
 * @param type four characters
 * @param from where its content begins
 * @param to where its content ends
 */
record Box(String type, long from, long to) {
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MOST = 1_000;

    /** The boxes in this part of the file, as far as they fit into it. */
    static List<Box> in(StoredFile file, long from, long to) throws IOException {
        var boxes = new ArrayList<Box>();
        long position = from;
        while (position + HEADER <= to && boxes.size() < MOST) {
            long size = file.uint32(position);
            var type = file.text(position + 4, 4);
            int header = HEADER;
            if (size == 1) {
                size = file.int64(position + HEADER);
                header = LONG_HEADER;
            } else if (size == 0) {
                size = to - position;
            }
            if (size < header || size > to - position) {
                break;
            }
            boxes.add(new Box(type, position + header, position + size));
            position += size;
        }
        return boxes;
    }

    /** The boxes in it of one type. */
    Stream<Box> children(StoredFile file, String wanted) throws IOException {
        return of(wanted, in(file, from, to));
    }

    /** Those of one type. */
    static Stream<Box> of(String wanted, List<Box> boxes) {
        return boxes.stream().filter(box -> box.type.equals(wanted));
    }

    long length() {
        return to - from;
    }

    /** The same without the version and the flags that it begins with. */
    Box withoutVersion() {
        return new Box(type, from + 4, to);
    }
}
