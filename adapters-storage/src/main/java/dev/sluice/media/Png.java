package dev.sluice.media;

import java.io.IOException;

/** PNG: chunks one after the other, the first of which tells the size. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND_CONTENT = 12;

    private Png() {}

    static void read(Picture picture) throws IOException {
        var file = picture.file();
        long position = SIGNATURE;
        while (position + AROUND_CONTENT <= file.length()) {
            long length = file.uint32(position);
            long content = position + 8;
            switch (file.text(position + 4, 4)) {
                case "IHDR" -> picture.measure(file.uint32(content), file.uint32(content + 4));
                case "eXIf" -> picture.readExif(content, length);
                case "IEND" -> position = file.length();
                default -> {}
            }
            position += length + AROUND_CONTENT;
        }
    }
}
