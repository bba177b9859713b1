package dev.sluice.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The kinds of files, by how they begin. */
enum Signature {
    JPEG,
    TIFF,
    FUJI,
    PNG,
    GIF,
    BMP,
    WEBP,
    HEIF,
    MOVIE,
    UNKNOWN;

    /** How many bytes tell. */
    static final int LENGTH = 32;

    private static final Set<String> TIFF_MARKS = Set.of("II*\0", "MM\0*", "IIRO", "IIRS", "MMOR", "IIU\0");
    private static final Set<String> MOVIE_BOXES = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final Set<String> PICTURE_BRANDS =
            Set.of("mif1", "msf1", "heic", "heix", "hevc", "hevx", "heim", "heis", "avif", "avis", "mif2");
    private static final int FUJI_PREVIEW = 84;
    private static final int GIF_SIZE = 6;
    private static final int BMP_SIZE = 18;

    static Signature of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (text.length() >= 4 && TIFF_MARKS.contains(text.substring(0, 4))) {
            return TIFF;
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (text.startsWith("GIF8")) {
            return GIF;
        }
        if (text.startsWith("BM")) {
            return BMP;
        }
        if (text.startsWith("FUJIFILMCCD-RAW")) {
            return FUJI;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return ofBoxes(text);
    }

    private static Signature ofBoxes(String text) {
        if (text.length() < 12) {
            return UNKNOWN;
        }
        if (text.startsWith("ftyp", 4)) {
            return PICTURE_BRANDS.contains(text.substring(8, 12)) ? HEIF : MOVIE;
        }
        return MOVIE_BOXES.contains(text.substring(4, 8)) ? MOVIE : UNKNOWN;
    }

    /** Where the JPEG is in a raw file of Fuji's, which tells more about it than the rest. */
    static long fujiPreview(StoredFile file) throws IOException {
        return file.uint32(FUJI_PREVIEW);
    }

    /** The size of a GIF or BMP, which is at the same place in all of them. */
    static void measure(byte[] head, Picture picture) {
        var numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (of(head) == GIF) {
            picture.measure(Short.toUnsignedInt(numbers.getShort(GIF_SIZE)), Short.toUnsignedInt(numbers.getShort(8)));
        } else {
            picture.measure(numbers.getInt(BMP_SIZE), Math.abs((long) numbers.getInt(22)));
        }
    }
}
