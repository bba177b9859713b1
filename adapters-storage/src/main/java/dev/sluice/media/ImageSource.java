package dev.sluice.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads images with no more pixels than are needed. What is too large is not read: decoders need memory outside the heap for
 * all of a progressive JPEG, and some need a strip of a TIFF as a whole.
 */
final class ImageSource {
    private static final long MOST_PIXELS = 120_000_000;
    private static final long MOST_PIXELS_OF_TIFF = 40_000_000;

    /** What is read has at least so many pixels on its longer side, so that making it smaller makes it smooth. */
    private static final int FINE_ENOUGH = 1440;

    private ImageSource() {}

    /** The first image of a file, fit to be made as small as {@code edge}; empty if it cannot be read. */
    static Optional<BufferedImage> read(InputStream file, int edge) {
        try (var input = new FileCacheImageInputStream(file, null)) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input, edge) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream input, int edge)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > most(reader)) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.max(width, height) / Math.max(edge, FINE_ENOUGH));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
            return Optional.of(reader.read(0, parameters));
        } finally {
            reader.dispose();
        }
    }

    private static long most(ImageReader reader) throws IOException {
        return reader.getFormatName().startsWith("tif") ? MOST_PIXELS_OF_TIFF : MOST_PIXELS;
    }
}
