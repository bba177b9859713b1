package example;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** A stream that closes the file it comes from. */
final class ClosingStream extends FilterInputStream {
    private final ZipFile file;

    ClosingStream(InputStream stream, ZipFile file) {
        super(stream);
        this.file = file;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            super.close();
        }
    }
}
