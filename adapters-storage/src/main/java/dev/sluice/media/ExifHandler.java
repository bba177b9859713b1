package dev.sluice.media;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Set;

/**
 * Picks out of EXIF what somebody asks for, and leaves alone what could be made to cost anything: notes of makers, embedded
 * images, profiles, XML, and chains of directories.
 */
final class ExifHandler extends ExifTiffHandler {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_DIRECTORIES = 32;
    private static final Set<Integer> OF_GPS = Set.of(
            GpsDirectory.TAG_LATITUDE_REF,
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF,
            GpsDirectory.TAG_LONGITUDE,
            GpsDirectory.TAG_ALTITUDE_REF,
            GpsDirectory.TAG_ALTITUDE);
    private static final Set<Integer> OF_OTHERS = Set.of(
            ExifDirectoryBase.TAG_IMAGE_WIDTH,
            ExifDirectoryBase.TAG_IMAGE_HEIGHT,
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
            ExifDirectoryBase.TAG_MAKE,
            ExifDirectoryBase.TAG_MODEL,
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_DATETIME,
            ExifDirectoryBase.TAG_EXPOSURE_TIME,
            ExifDirectoryBase.TAG_FNUMBER,
            ExifDirectoryBase.TAG_ISO_EQUIVALENT,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
            ExifDirectoryBase.TAG_TIME_ZONE,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED,
            ExifDirectoryBase.TAG_EXPOSURE_BIAS,
            ExifDirectoryBase.TAG_FOCAL_LENGTH,
            ExifDirectoryBase.TAG_SUBSECOND_TIME,
            ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
            ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
            ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH,
            ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT,
            ExifDirectoryBase.TAG_LENS_MODEL);

    private final Effort effort;
    private int directories;

    ExifHandler(Metadata into, Effort effort) {
        super(into, null, 0);
        this.effort = effort;
    }

    @Override
    public boolean tryEnterSubIfd(int tagId) {
        effort.step(1);
        if (directories >= MOST_DIRECTORIES || !super.tryEnterSubIfd(tagId)) {
            return false;
        }
        directories++;
        return true;
    }

    /** Behind the first directory come small copies of the picture, or more pages. */
    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    /** True for what is not to be read. */
    @Override
    public boolean customProcessTag(
            int tagOffset,
            Set<Integer> processedIfdOffsets,
            int tiffHeaderOffset,
            RandomAccessReader reader,
            int tagId,
            int byteCount) {
        var wanted = _currentDirectory instanceof GpsDirectory ? OF_GPS : OF_OTHERS;
        return !wanted.contains(tagId) || byteCount < 0 || byteCount > MOST_BYTES;
    }

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}
}
