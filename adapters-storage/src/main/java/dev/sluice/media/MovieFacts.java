package dev.sluice.media;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.Camera;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Clip;
import dev.sluice.domain.Dates;
import dev.sluice.domain.Exposure;
import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a video tells, in the words of the domain. */
record MovieFacts(Metadata told) {
    private static final Pattern ISO_6709 =
            Pattern.compile("([+-]\\d{1,2}(?:\\.\\d+)?)([+-]\\d{1,3}(?:\\.\\d+)?)([+-]\\d+(?:\\.\\d+)?)?");
    private static final Pattern CREATION = Pattern.compile("(.{19})(?:\\.(\\d+))?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final long UNKNOWN_DURATION = 0xFFFF_FFFFL;
    private static final long MICROS = 1_000_000;
    private static final int QUARTER = 90;

    static MediaMetadata of(Movie movie) {
        return new MovieFacts(movie.told()).all();
    }

    private MediaMetadata all() {
        return new MediaMetadata(
                frame(),
                new Clip(duration(), framesPerSecond()),
                new Camera(
                        text(QuickTimeMetadataDirectory.TAG_MAKE, Camera.MAX_LENGTH),
                        text(QuickTimeMetadataDirectory.TAG_MODEL, Camera.MAX_LENGTH),
                        null),
                Exposure.UNKNOWN,
                new Dates(original(), null, null),
                position(),
                Lenient.description(text(QuickTimeMetadataDirectory.TAG_DESCRIPTION, AssetDescription.MAX_LENGTH)));
    }

    private @Nullable Frame frame() {
        var video = find(QuickTimeVideoDirectory.class, QuickTimeVideoDirectory.TAG_WIDTH);
        if (video != null) {
            return frame(video, QuickTimeVideoDirectory.TAG_WIDTH, QuickTimeVideoDirectory.TAG_HEIGHT);
        }
        var other = find(Mp4VideoDirectory.class, Mp4VideoDirectory.TAG_WIDTH);
        return other == null ? null : frame(other, Mp4VideoDirectory.TAG_WIDTH, Mp4VideoDirectory.TAG_HEIGHT);
    }

    private @Nullable Frame frame(Directory video, int width, int height) {
        var pixelsWide = video.getInteger(width);
        var pixelsHigh = video.getInteger(height);
        return pixelsWide == null || pixelsHigh == null ? null : Lenient.frame(pixelsWide, pixelsHigh, orientation());
    }

    /** The library tells by how many degrees to the left. */
    private @Nullable Integer orientation() {
        var left = header(QuickTimeDirectory.TAG_ROTATION, Mp4Directory.TAG_ROTATION);
        if (left == null) {
            return null;
        }
        return switch (Math.floorMod(Math.round(left / QUARTER), 4)) {
            case 0 -> 1;
            case 1 -> 8;
            case 2 -> 3;
            default -> 6;
        };
    }

    private @Nullable Duration duration() {
        var units = header(QuickTimeDirectory.TAG_DURATION, Mp4Directory.TAG_DURATION);
        var unitsPerSecond = header(QuickTimeDirectory.TAG_TIME_SCALE, Mp4Directory.TAG_TIME_SCALE);
        if (units == null || unitsPerSecond == null || units < 0 || units >= UNKNOWN_DURATION || unitsPerSecond < 1) {
            return null;
        }
        return Duration.ofNanos(Math.round(units * MICROS / unitsPerSecond) * 1_000);
    }

    private @Nullable Double framesPerSecond() {
        var video = find(QuickTimeVideoDirectory.class, QuickTimeVideoDirectory.TAG_FRAME_RATE);
        var other = find(Mp4VideoDirectory.class, Mp4VideoDirectory.TAG_FRAME_RATE);
        return Lenient.positive(
                video != null
                        ? video.getDoubleObject(QuickTimeVideoDirectory.TAG_FRAME_RATE)
                        : other != null ? other.getDoubleObject(Mp4VideoDirectory.TAG_FRAME_RATE) : null);
    }

    /** By the wall clock if the camera tells it, else in UTC, which all videos have a field for. */
    private @Nullable CaptureTime original() {
        var creation = CREATION.matcher(String.valueOf(text(QuickTimeMetadataDirectory.TAG_CREATION_DATE, 64)));
        if (creation.matches()) {
            return Lenient.time(creation.group(1), creation.group(2), creation.group(3));
        }
        var quickTime = find(QuickTimeDirectory.class, QuickTimeDirectory.TAG_CREATION_TIME);
        var other = find(Mp4Directory.class, Mp4Directory.TAG_CREATION_TIME);
        var date = quickTime != null
                ? quickTime.getDate(QuickTimeDirectory.TAG_CREATION_TIME)
                : other != null ? other.getDate(Mp4Directory.TAG_CREATION_TIME) : null;
        // A camera without a clock leaves the field at 1904.
        return date == null || !date.toInstant().isAfter(Instant.EPOCH)
                ? null
                : CaptureTime.of(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private @Nullable Position position() {
        var place = ISO_6709.matcher(String.valueOf(text(QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709, 64)));
        if (place.lookingAt()) {
            return Lenient.position(
                    Double.parseDouble(place.group(1)),
                    Double.parseDouble(place.group(2)),
                    place.group(3) == null ? null : Double.valueOf(place.group(3)));
        }
        var header = find(Mp4Directory.class, Mp4Directory.TAG_LATITUDE);
        var latitude = header == null ? null : header.getDoubleObject(Mp4Directory.TAG_LATITUDE);
        var longitude = header == null ? null : header.getDoubleObject(Mp4Directory.TAG_LONGITUDE);
        return latitude == null || longitude == null ? null : Lenient.position(latitude, longitude, null);
    }

    private @Nullable String text(int tag, int most) {
        var directory = find(QuickTimeMetadataDirectory.class, tag);
        return directory == null ? null : Lenient.text(directory.getString(tag), most);
    }

    private @Nullable Double header(int tagOfQuickTime, int tagOfMp4) {
        var quickTime = find(QuickTimeDirectory.class, tagOfQuickTime);
        var other = find(Mp4Directory.class, tagOfMp4);
        return quickTime != null
                ? quickTime.getDoubleObject(tagOfQuickTime)
                : other != null ? other.getDoubleObject(tagOfMp4) : null;
    }

    /** The first directory of just this kind that has it: other kinds mean other things by the same number. */
    private @Nullable Directory find(Class<? extends Directory> kind, int tag) {
        return StreamSupport.stream(told.getDirectories().spliterator(), false)
                .filter(directory -> directory.getClass() == kind && directory.containsTag(tag))
                .findFirst()
                .orElse(null);
    }
}
