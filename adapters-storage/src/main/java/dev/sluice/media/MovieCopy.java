package dev.sluice.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Copies the small boxes of a video that tell something, each with the size that it really has. The library believes what
 * a box says about its size, and takes memory for it.
 */
record MovieCopy(StoredFile file, boolean quickTime) {
    private static final int HEADER = 8;
    private static final int MOST_IN_A_BOX = 1 << 16;
    private static final int MOST = 1 << 20;
    private static final int DEEPEST = 12;
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> CONTAINERS_OF_QUICK_TIME = Set.of("meta", "ilst");
    private static final Set<String> CONTENT = Set.of("ftyp", "mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "stsd", "stts");
    private static final Set<String> CONTENT_OF_QUICK_TIME = Set.of("keys", "data");
    private static final String CONTENT_OF_MP4 = "udta";

    /** These boxes of the file, as far as they are worth it. */
    byte[] of(List<Box> boxes) throws IOException {
        return copy("", boxes, 0);
    }

    private byte[] copy(String parent, List<Box> boxes, int depth) throws IOException {
        var copy = new ByteArrayOutputStream();
        if (depth > DEEPEST) {
            return copy.toByteArray();
        }
        for (var box : boxes) {
            if (isContainer(parent, box.type())) {
                write(copy, box.type(), copy(box.type(), Box.in(file, box.from(), box.to()), depth + 1));
            } else if (isContent(box.type()) && box.length() <= MOST_IN_A_BOX) {
                write(copy, box.type(), file.bytes(box.from(), (int) box.length()));
            }
        }
        return copy.toByteArray();
    }

    private static void write(ByteArrayOutputStream copy, String type, byte[] content) throws IOException {
        if (copy.size() + content.length > MOST) {
            return;
        }
        var out = new DataOutputStream(copy);
        out.writeInt(HEADER + content.length);
        out.write(type.getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
    }

    /** In QuickTime, items of a list have numbers for names. */
    private boolean isContainer(String parent, String type) {
        return CONTAINERS.contains(type)
                || (quickTime && (CONTAINERS_OF_QUICK_TIME.contains(type) || parent.equals("ilst")));
    }

    private boolean isContent(String type) {
        return CONTENT.contains(type)
                || (quickTime ? CONTENT_OF_QUICK_TIME.contains(type) : type.equals(CONTENT_OF_MP4));
    }
}
