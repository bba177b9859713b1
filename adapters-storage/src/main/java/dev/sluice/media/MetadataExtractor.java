package dev.sluice.media;

import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.MediaMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads JPEG, TIFF and the raw formats made of it, PNG, GIF, BMP, WebP, HEIF, AVIF, MP4 and QuickTime, by what the bytes are
 * and not by the file's name. Needs {@code com.drewnoakes:metadata-extractor} on the class path.
 *
 * <p>Reads at most 16 MiB of a file, in pieces of 64 KiB of which it keeps 1 MiB, and gives up after a number of steps and
 * after 20 seconds. What it has learned until then counts.
 */
public final class MetadataExtractor implements MetadataReader {
    private final ObjectStore objects;

    /** Reads out of this store. */
    public MetadataExtractor(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public MediaMetadata read(AssetId id, AssetFile file) {
        var effort = new Effort();
        var stored = new StoredFile(objects, id, file.bytes(), effort);
        var picture = new Picture(stored, effort);
        var movie = new Movie(stored);
        tolerate(() -> read(stored, picture, movie));
        var found = new MediaMetadata[] {MediaMetadata.NONE};
        tolerate(() -> found[0] = movie.isOne() ? MovieFacts.of(movie) : PictureFacts.of(picture));
        return found[0];
    }

    private static void read(StoredFile stored, Picture picture, Movie movie) throws IOException {
        var head = stored.bytes(0, (int) Math.min(Signature.LENGTH, stored.length()));
        switch (Signature.of(head)) {
            case JPEG -> Jpeg.read(picture, 0);
            case FUJI -> Jpeg.read(picture, Signature.fujiPreview(stored));
            case TIFF -> picture.readExif(0, stored.length());
            case PNG -> Png.read(picture);
            case GIF, BMP -> Signature.measure(head, picture);
            case WEBP -> WebP.read(picture);
            case HEIF -> Heif.read(picture);
            case MOVIE -> movie.read();
            case UNKNOWN -> {}
        }
    }

    /** The store's failures are the caller's matter; what else goes wrong is the file's fault. */
    private static void tolerate(Reading reading) {
        try {
            reading.run();
        } catch (UncheckedIOException storeFailed) {
            throw storeFailed;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // What was learned before counts.
        }
    }

    /** A part of the work. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }
}
