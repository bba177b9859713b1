package dev.sluice.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.metadata.Metadata;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What has been learned of an image so far. */
final class Picture {
    private final StoredFile file;
    private final Effort effort;
    private final Metadata exif = new Metadata();
    private long width;
    private long height;
    private @Nullable Integer orientation;

    Picture(StoredFile file, Effort effort) {
        this.file = file;
        this.effort = effort;
    }

    StoredFile file() {
        return file;
    }

    /** Reads EXIF, or a whole TIFF, from this part of the file. */
    void readExif(long from, long length) throws IOException {
        try {
            new TiffReader().processTiff(new StoredReader(file, from, length), new ExifHandler(exif, effort), 0);
        } catch (TiffProcessingException broken) {
            throw new IOException(broken);
        }
    }

    /** Takes note of a size, unless a larger one is known: files hold smaller copies of their pictures as well. */
    void measure(long pixelsWide, long pixelsHigh) {
        if (pixelsWide > 0 && pixelsHigh > 0 && pixelsWide * pixelsHigh > width * height) {
            width = pixelsWide;
            height = pixelsHigh;
        }
    }

    /** Takes note of how the file wants to be turned, in case EXIF does not tell. */
    void orient(int likeExif) {
        orientation = likeExif;
    }

    Metadata exif() {
        return exif;
    }

    long width() {
        return width;
    }

    long height() {
        return height;
    }

    @Nullable
    Integer orientation() {
        return orientation;
    }
}
