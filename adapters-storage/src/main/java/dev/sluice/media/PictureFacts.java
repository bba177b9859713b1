package dev.sluice.media;

import static com.drew.metadata.exif.ExifDirectoryBase.*;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.Camera;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Clip;
import dev.sluice.domain.Dates;
import dev.sluice.domain.Exposure;
import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What an image tells, in the words of the domain. */
record PictureFacts(Picture picture) {
    private static final int LONGEST_TIME = 64;

    static MediaMetadata of(Picture picture) {
        return new PictureFacts(picture).all();
    }

    private MediaMetadata all() {
        return new MediaMetadata(
                frame(),
                Clip.UNKNOWN,
                new Camera(
                        text(TAG_MAKE, Camera.MAX_LENGTH),
                        text(TAG_MODEL, Camera.MAX_LENGTH),
                        text(TAG_LENS_MODEL, Camera.MAX_LENGTH)),
                exposure(),
                new Dates(
                        time(TAG_DATETIME_ORIGINAL, TAG_SUBSECOND_TIME_ORIGINAL, TAG_TIME_ZONE_ORIGINAL),
                        time(TAG_DATETIME_DIGITIZED, TAG_SUBSECOND_TIME_DIGITIZED, TAG_TIME_ZONE_DIGITIZED),
                        time(TAG_DATETIME, TAG_SUBSECOND_TIME, TAG_TIME_ZONE)),
                position(),
                Lenient.description(text(TAG_IMAGE_DESCRIPTION, AssetDescription.MAX_LENGTH)));
    }

    private @Nullable Frame frame() {
        if (picture.width() == 0) {
            picture.exif().getDirectories().forEach(directory -> measure(directory, TAG_IMAGE_WIDTH, TAG_IMAGE_HEIGHT));
        }
        if (picture.width() == 0) {
            picture.exif()
                    .getDirectories()
                    .forEach(directory -> measure(directory, TAG_EXIF_IMAGE_WIDTH, TAG_EXIF_IMAGE_HEIGHT));
        }
        var orientation = first(TAG_ORIENTATION, directory -> directory.getInteger(TAG_ORIENTATION));
        return Lenient.frame(
                picture.width(), picture.height(), orientation == null ? picture.orientation() : orientation);
    }

    private void measure(Directory directory, int width, int height) {
        var pixelsWide = directory.getLongObject(width);
        var pixelsHigh = directory.getLongObject(height);
        if (pixelsWide != null && pixelsHigh != null && pixelsWide <= Integer.MAX_VALUE) {
            picture.measure(pixelsWide, Math.min(pixelsHigh, Integer.MAX_VALUE));
        }
    }

    private Exposure exposure() {
        var iso = first(TAG_ISO_EQUIVALENT, PictureFacts::iso);
        return new Exposure(
                Lenient.positive(number(TAG_FNUMBER)),
                Lenient.positive(number(TAG_FOCAL_LENGTH)),
                iso == null || iso < 1 ? null : iso,
                Lenient.positive(number(TAG_EXPOSURE_TIME)),
                Lenient.finite(number(TAG_EXPOSURE_BIAS)));
    }

    /** Some cameras give more than one, the first of which counts. */
    private static @Nullable Integer iso(Directory directory) {
        var all = directory.getIntArray(TAG_ISO_EQUIVALENT);
        return all == null || all.length == 0 ? null : all[0];
    }

    private @Nullable Position position() {
        var gps = picture.exif().getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        if (gps == null || place == null) {
            return null;
        }
        var altitude = gps.getDoubleObject(GpsDirectory.TAG_ALTITUDE);
        var below = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
        boolean underTheSea = below != null && below == 1;
        return Lenient.position(
                place.getLatitude(), place.getLongitude(), altitude != null && underTheSea ? -altitude : altitude);
    }

    private @Nullable CaptureTime time(int clock, int fraction, int offset) {
        return Lenient.time(text(clock, LONGEST_TIME), text(fraction, LONGEST_TIME), text(offset, LONGEST_TIME));
    }

    private @Nullable String text(int tag, int most) {
        var value = first(tag, directory -> directory.getStringValue(tag));
        return value == null ? null : Lenient.text(value.getBytes(), most);
    }

    private @Nullable Double number(int tag) {
        return first(tag, directory -> directory.getDoubleObject(tag));
    }

    /** The first directory that has it: that of the whole picture stands before those of its parts. */
    private <T> @Nullable T first(int tag, Function<Directory, @Nullable T> read) {
        return StreamSupport.stream(picture.exif().getDirectories().spliterator(), false)
                .filter(directory -> !(directory instanceof GpsDirectory) && directory.containsTag(tag))
                .findFirst()
                .map(read)
                .orElse(null);
    }
}
