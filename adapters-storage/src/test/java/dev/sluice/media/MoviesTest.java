package dev.sluice.media;

import static dev.sluice.media.Files.box;
import static dev.sluice.media.Files.int16;
import static dev.sluice.media.Files.int32;
import static dev.sluice.media.Files.join;
import static dev.sluice.media.Files.text;
import static dev.sluice.media.Files.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Camera;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Clip;
import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import dev.sluice.testkit.Fixtures;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MoviesTest {
    private static final long SECONDS_FROM_1904_TO_1970 = 2_082_844_800L;
    private static final long CREATED = SECONDS_FROM_1904_TO_1970
            + OffsetDateTime.parse("2024-07-15T19:00:00Z").toEpochSecond();
    private static final int ONE = 0x10000;
    private static final byte[] MP4 = box("ftyp", text("isom"), zeros(4));
    private static final byte[] QUICK_TIME = box("ftyp", text("qt  "), zeros(4));
    private static final byte[] UPRIGHT = int32(0, ONE, 0, -ONE, 0, 0, 0, 0, 1 << 30);

    @Test
    void an_mp4_tells_its_time_in_utc_its_size_its_length_and_its_place() {
        var place = text("+40.0041+116.4848/");
        var read = Files.read(join(
                MP4, movie(box("udta", box("\u00A9xyz", int16(place.length, 0x15C7), place))), box("mdat", zeros(99))));

        assertThat(read.dates().original()).isEqualTo(time("2024-07-15T19:00:00Z"));
        assertThat(read.frame()).isEqualTo(new Frame(1_920, 1_080, 6));
        assertThat(read.clip()).isEqualTo(new Clip(Duration.ofMillis(2_500), 25.0));
        assertThat(read.position()).isEqualTo(new Position(40.0041, 116.4848));
    }

    @Test
    void a_quicktime_movie_tells_its_time_by_the_wall_clock_and_its_camera() {
        var names = new String[] {
            "com.apple.quicktime.make",
            "com.apple.quicktime.model",
            "com.apple.quicktime.creationdate",
            "com.apple.quicktime.location.ISO6709"
        };
        var values = new String[] {"Apple", "iPhone 6 Plus", "2016-03-24T14:49:51+0800", "+40.0041+116.4848+038.645/"};
        var keys = int32(0, names.length);
        var items = zeros(0);
        for (int at = 0; at < names.length; at++) {
            keys = join(keys, int32(8 + names[at].length()), text("mdta" + names[at]));
            var item = box("data", int32(1, 0), text(values[at]));
            items = join(items, int32(8 + item.length, at + 1), item);
        }
        var handler = box("hdlr", zeros(8), text("mdta"), zeros(13));

        var read = Files.read(join(
                QUICK_TIME,
                box("wide"),
                box("mdat", zeros(99)),
                movie(box("meta", handler, box("keys", keys), box("ilst", items)))));

        assertThat(read.dates().original()).isEqualTo(time("2016-03-24T14:49:51+08:00"));
        assertThat(read.camera()).isEqualTo(new Camera("Apple", "iPhone 6 Plus", null));
        assertThat(read.position()).isEqualTo(new Position(40.0041, 116.4848, 38.645));
        assertThat(read.frame()).isEqualTo(new Frame(1_920, 1_080, 6));
        assertThat(read.clip().duration()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void a_movie_of_which_what_tells_stands_behind_four_gibibytes_of_pictures_is_read_without_them() {
        long pictures = 5L << 30;
        var head = join(MP4, int32(1), text("mdat"), int32(pictures >> 32, pictures));
        var tail = movie();
        var store = new SparseObjects(head, MP4.length + pictures, tail);

        var read = Files.read(store, Fixtures.assetId(), store.length());

        assertThat(read.frame()).isEqualTo(new Frame(1_920, 1_080, 6));
        assertThat(store.bytesRead()).isLessThan(1 << 20);
    }

    @Test
    void a_movie_that_was_made_by_a_camera_without_a_clock_tells_no_time() {
        var read = Files.read(join(MP4, box("moov", header(0))));

        assertThat(read.dates().original()).isNull();
        assertThat(read.clip().duration()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void boxes_that_say_they_are_larger_than_they_are_or_hold_one_another_for_ever_tell_nothing() {
        var boundless = join(MP4, box("moov", int32(0x7FFF_FFFF), text("mvhd"), zeros(100)));
        var deep = zeros(0);
        for (int level = 0; level < 2_000; level++) {
            deep = box("trak", deep);
        }

        assertThat(Files.read(boundless)).isEqualTo(MediaMetadata.NONE);
        assertThat(Files.read(join(MP4, box("moov", deep)))).isEqualTo(MediaMetadata.NONE);
    }

    private static byte[] movie(byte[]... more) {
        var times = int32(CREATED, CREATED);
        var handler = box("hdlr", zeros(8), text("vide"), zeros(13));
        var picture = join(zeros(16), int16(1_920, 1_080), zeros(50));
        var description = box("stsd", zeros(4), int32(1, 86), text("avc1"), zeros(6), int16(1), picture);
        var samples = box("stts", zeros(4), int32(1, 50, 40));
        var media = box(
                "mdia",
                box("mdhd", zeros(4), times, int32(1_000, 2_000), zeros(4)),
                handler,
                box("minf", box("vmhd", zeros(12)), box("stbl", description, samples)));
        var track = box("tkhd", zeros(4), times, zeros(28), UPRIGHT, int32(1_920L << 16, 1_080L << 16));
        return box("moov", header(CREATED), box("trak", track, media), join(more));
    }

    private static byte[] header(long created) {
        return box(
                "mvhd",
                zeros(4),
                int32(created, created, 1_000, 2_500, ONE),
                int16(0x100),
                zeros(10),
                int32(ONE, 0, 0, 0, ONE, 0, 0, 0, 1 << 30),
                zeros(28));
    }

    private static CaptureTime time(String text) {
        return CaptureTime.of(OffsetDateTime.parse(text));
    }
}
