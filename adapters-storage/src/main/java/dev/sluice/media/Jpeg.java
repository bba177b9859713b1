package dev.sluice.media;

import java.io.IOException;

/** JPEG: segments one after the other, with the picture behind them. */
final class Jpeg {
    private static final int MARK = 0xFF;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final String EXIF_NAME = "Exif\0\0";

    private Jpeg() {}

    /** Reads the JPEG that begins at this byte of the file. */
    static void read(Picture picture, long from) throws IOException {
        var file = picture.file();
        boolean exifRead = false;
        long position = from + 2;
        while (true) {
            while (file.uint8(position) != MARK) {
                position++;
            }
            while (file.uint8(position) == MARK) {
                position++;
            }
            int mark = file.uint8(position);
            long content = position + 3;
            if (mark == SCAN || mark == END) {
                return;
            }
            int length = file.uint16(position + 1) - 2;
            if (isFrame(mark)) {
                picture.measure(file.uint16(content + 3), file.uint16(content + 1));
            } else if (mark == EXIF && !exifRead && isExif(file, content, length)) {
                exifRead = true;
                readExif(picture, content + EXIF_NAME.length(), length - EXIF_NAME.length());
            }
            position = content + Math.max(0, length);
        }
    }

    /** The size stands behind it, and is worth having even if this is damaged. */
    private static void readExif(Picture picture, long from, int length) {
        try {
            picture.readExif(from, length);
        } catch (IOException damaged) {
            // The picture may be whole all the same.
        }
    }

    private static boolean isExif(StoredFile file, long content, int length) throws IOException {
        return length > EXIF_NAME.length()
                && file.text(content, EXIF_NAME.length()).equals(EXIF_NAME);
    }

    private static boolean isFrame(int mark) {
        return mark >= FIRST_FRAME
                && mark <= LAST_FRAME
                && mark != HUFFMAN_TABLES
                && mark != RESERVED
                && mark != ARITHMETIC_TABLES;
    }
}
