package dev.sluice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.domain.Camera;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Exposure;
import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import java.time.LocalDateTime;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The photos of the examples, compared with what exiftool 12.76 says of them. */
class RealPhotosTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void a_phone_of_nokia() {
        var read = Files.read(Files.example("lumia820-gps.jpg"));

        assertThat(read.frame()).isEqualTo(new Frame(1_278, 720, 1));
        assertThat(read.dates().original()).isEqualTo(local("2013-05-10T15:21:35"));
        assertThat(read.dates().digitized()).isEqualTo(local("2013-05-10T15:21:35"));
        assertThat(read.dates().modified()).isNull();
        assertThat(read.camera()).isEqualTo(new Camera("Nokia", "Lumia 820", null));
        assertExposure(read.exposure(), new Exposure(2.2, null, 100, 0.003139, 0.0));
        assertPosition(read, new Position(55.0387558333333, 8.45719055555556, 0.05));
    }

    @Test
    void a_phone_of_apple_held_upright() {
        var read = Files.read(Files.example("iphone6plus-gps.jpg"));

        assertThat(read.frame()).isEqualTo(new Frame(2_448, 2_448, 6));
        assertThat(read.dates().original()).isEqualTo(local("2016-03-24T14:49:51.308"));
        assertThat(read.dates().digitized()).isEqualTo(local("2016-03-24T14:49:51.308"));
        assertThat(read.dates().modified()).isEqualTo(local("2016-03-24T14:49:51"));
        assertThat(read.camera())
                .isEqualTo(new Camera("Apple", "iPhone 6 Plus", "iPhone 6 Plus back camera 4.15mm f/2.2"));
        assertExposure(read.exposure(), new Exposure(2.2, 4.15, 32, 0.001011122346, 0.0));
        assertPosition(read, new Position(40.0040861111111, 116.484780555556, 38.64497041));
    }

    @Test
    void a_small_copy_of_a_photo_west_of_greenwich() {
        var read = Files.read(Files.example("small-exif.jpg"));

        assertThat(read.frame()).isEqualTo(new Frame(180, 142, null));
        assertThat(read.dates().original()).isEqualTo(local("2012-12-23T14:47:49"));
        assertThat(read.camera()).isEqualTo(new Camera("Apple", "iPhone 4S", null));
        assertExposure(read.exposure(), new Exposure(2.4, 4.28, 80, 0.008333333333, null));
        assertPosition(read, new Position(37.8146666666667, -122.264166666667, 2.0));
    }

    @Test
    void photos_that_tell_nothing_but_their_size() {
        var jpeg = Files.read(Files.example("no-exif-1280.jpg"));
        var tiff = Files.read(Files.example("small.tiff"));

        assertThat(jpeg.frame()).isEqualTo(new Frame(1_280, 1_280, 1));
        assertThat(jpeg.dates().original()).isNull();
        assertThat(jpeg.position()).isNull();
        assertThat(tiff.frame()).isEqualTo(new Frame(174, 38, 1));
        assertThat(tiff.dates().original()).isNull();
        assertThat(tiff.position()).isNull();
    }

    private static CaptureTime local(String time) {
        return new CaptureTime(LocalDateTime.parse(time), null);
    }

    private static void assertExposure(Exposure read, Exposure told) {
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(told);
    }

    private static void assertPosition(MediaMetadata read, Position told) {
        assertThat(read.position()).isNotNull().satisfies(position -> {
            assertThat(position.latitude()).isCloseTo(told.latitude(), CLOSE);
            assertThat(position.longitude()).isCloseTo(told.longitude(), CLOSE);
            assertThat(position.altitude()).isCloseTo(told.altitude(), within(1e-6));
        });
    }
}
