package dev.sluice.media;

import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.IOException;

/** WebP: chunks one after the other, of even length. */
final class WebP {
    private static final int BEFORE_CHUNKS = 12;
    private static final int HEADER = 8;
    private static final int ENOUGH_FOR_SIZE = 10;
    private static final String EXIF_NAME = "Exif\0\0";

    private WebP() {}

    static void read(Picture picture) throws IOException {
        var file = picture.file();
        long position = BEFORE_CHUNKS;
        while (position + HEADER <= file.length()) {
            var kind = file.text(position, 4);
            long length = Integer.toUnsignedLong(Integer.reverseBytes((int) file.uint32(position + 4)));
            long content = position + HEADER;
            switch (kind) {
                case WebpDirectory.CHUNK_VP8X, WebpDirectory.CHUNK_VP8L, WebpDirectory.CHUNK_VP8 ->
                    measure(picture, kind, file.bytes(content, (int) Math.min(length, ENOUGH_FOR_SIZE)));
                case WebpDirectory.CHUNK_EXIF -> readExif(picture, content, length);
                default -> {}
            }
            position = content + length + length % 2;
        }
    }

    private static void measure(Picture picture, String kind, byte[] head) {
        var metadata = new Metadata();
        new WebpRiffHandler(metadata).processChunk(kind, head);
        var directory = metadata.getFirstDirectoryOfType(WebpDirectory.class);
        if (directory != null) {
            try {
                picture.measure(
                        directory.getInt(WebpDirectory.TAG_IMAGE_WIDTH),
                        directory.getInt(WebpDirectory.TAG_IMAGE_HEIGHT));
            } catch (MetadataException unknown) {
                // This chunk does not tell.
            }
        }
    }

    /** Some programs copy the name that stands before EXIF in a JPEG. */
    private static void readExif(Picture picture, long content, long length) throws IOException {
        boolean named = length > EXIF_NAME.length()
                && picture.file().text(content, EXIF_NAME.length()).equals(EXIF_NAME);
        int name = named ? EXIF_NAME.length() : 0;
        picture.readExif(content + name, length - name);
    }
}
