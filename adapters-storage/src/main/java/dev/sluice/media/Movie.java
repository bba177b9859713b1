package dev.sluice.media;

import com.drew.imaging.mp4.Mp4Reader;
import com.drew.imaging.quicktime.QuickTimeReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeAtomHandler;
import com.drew.metadata.mp4.Mp4BoxHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What has been learned of a video so far. */
final class Movie {
    private static final int BRAND = 4;
    private static final String QUICK_TIME = "qt  ";

    private final StoredFile file;
    private final Metadata told = new Metadata();
    private boolean one;

    Movie(StoredFile file) {
        this.file = file;
    }

    /** Lets the library read a copy of the file without its pictures, and without whatever could lead it astray. */
    void read() throws IOException {
        one = true;
        var boxes = Box.in(file, 0, file.length());
        var first = boxes.isEmpty() ? "" : boxes.get(0).type();
        boolean quickTime =
                !first.equals("ftyp") || file.text(boxes.get(0).from(), BRAND).equals(QUICK_TIME);
        var copy = new ByteArrayInputStream(new MovieCopy(file, quickTime).of(boxes));
        if (quickTime) {
            QuickTimeReader.extract(copy, new QuickTimeAtomHandler(told));
        } else {
            Mp4Reader.extract(copy, new Mp4BoxHandler(told));
        }
    }

    boolean isOne() {
        return one;
    }

    Metadata told() {
        return told;
    }
}
