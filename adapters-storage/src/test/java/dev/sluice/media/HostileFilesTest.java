package dev.sluice.media;

import static dev.sluice.media.Files.int16;
import static dev.sluice.media.Files.int32;
import static dev.sluice.media.Files.join;
import static dev.sluice.media.Files.text;
import static dev.sluice.media.Files.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.testkit.Fixtures;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to break somebody: they tell something or nothing, soon, and take no memory. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] TIFF = join(text("MM"), int16(42), int32(8));

    @ParameterizedTest
    @ValueSource(strings = {"small-exif.jpg", "small.tiff"})
    void a_file_may_break_off_anywhere(String name) {
        var whole = Files.example(name);

        for (int length = 0; length < whole.length; length += 7) {
            assertThat(Files.read(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    @Test
    void what_stands_before_the_break_is_read() {
        var whole = Files.example("lumia820-gps.jpg");

        var read = Files.read(Arrays.copyOf(whole, 60_000));

        assertThat(read.frame()).isEqualTo(new Frame(1_278, 720, 1));
        assertThat(read.position()).isNotNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_file_may_have_wrong_bytes_anywhere(int seed) {
        var random = new Random(seed);
        var names = new String[] {"small-exif.jpg", "small.tiff", "lumia820-gps.jpg"};
        var bytes = Files.example(names[seed % names.length]);
        for (int flip = 0; flip < 200; flip++) {
            bytes[random.nextInt(Math.min(bytes.length, 8_000))] = (byte) random.nextInt();
        }

        assertTimeout(SOON, () -> assertThat(Files.read(bytes)).isNotNull());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noise_that_begins_like_something_tells_nothing_worse_than_nonsense(int seed) {
        var random = new Random(seed);
        var beginnings = Stream.of(
                        "\u00FF\u00D8\u00FF\u00E1",
                        "II*\0\10\0\0\0",
                        "MM\0*\0\0\0\10",
                        "\u0089PNG\r\n\u001A\n",
                        "RIFF....WEBP",
                        "\0\0\0\20ftypheic\0\0\0\0",
                        "\0\0\0\20ftypqt  \0\0\0\0",
                        "\0\0\0\20ftypisom\0\0\0\0")
                .toList();
        var noise = new byte[100_000];
        random.nextBytes(noise);

        assertTimeout(
                SOON,
                () -> assertThat(Files.read(join(text(beginnings.get(seed % beginnings.size())), noise)))
                        .isNotNull());
    }

    @Test
    void a_directory_that_holds_itself_is_read_once() {
        var itself = join(TIFF, int16(2, 0x8769, 4), int32(1, 8), int16(0x0112, 3), int32(1), int16(6, 0), int32(8));

        assertThat(Files.read(itself)).isEqualTo(MediaMetadata.NONE);
    }

    @Test
    void directories_of_directories_come_to_an_end() {
        int directories = 100_000;
        var chain = java.nio.ByteBuffer.allocate(8 + 18 * directories).put(TIFF);
        for (int number = 1; number <= directories; number++) {
            chain.putShort((short) 1)
                    .putShort((short) 0x014A)
                    .putShort((short) 4)
                    .putInt(1);
            chain.putInt(8 + 18 * number).putInt(0);
        }

        assertTimeout(SOON, () -> assertThat(Files.read(chain.array())).isEqualTo(MediaMetadata.NONE));
    }

    @Test
    void entries_that_all_point_to_everything_cost_no_more_than_one_does() {
        int entries = 5_000;
        int size = 60_000_000;
        var bomb = java.nio.ByteBuffer.allocate(size).put(TIFF).putShort((short) entries);
        for (int number = 0; number < entries; number++) {
            bomb.putShort((short) (0x0200 + number))
                    .putShort((short) 4)
                    .putInt(size / 4 - 100_000)
                    .putInt(8);
        }

        assertTimeout(SOON, () -> assertThat(Files.read(bomb.array())).isEqualTo(MediaMetadata.NONE));
    }

    @Test
    void a_chunk_that_says_it_is_larger_than_memory_takes_none() {
        var png = join(text("\u0089PNG\r\n\u001A\n"), int32(0x7FFF_FFFF), text("eXIf"), zeros(100));

        assertThat(Files.read(png)).isEqualTo(MediaMetadata.NONE);
    }

    @Test
    void zeros_of_four_gibibytes_behind_the_beginning_of_a_jpeg_are_not_read_to_their_end() {
        var store = new SparseObjects(text("\u00FF\u00D8\u00FF\u00E1"), 1L << 32, new byte[0]);

        var read = Files.read(store, Fixtures.assetId(), store.length());

        assertThat(read).isEqualTo(MediaMetadata.NONE);
        assertThat(store.bytesRead()).isLessThanOrEqualTo(1 << 24);
    }

    @Test
    void a_store_that_fails_is_no_fault_of_the_file() {
        var failing = new SparseObjects(text("\u00FF\u00D8"), 1 << 20, new byte[0]);
        failing.fail();

        assertThatThrownBy(() -> Files.read(failing, Fixtures.assetId(), failing.length()))
                .isInstanceOf(UncheckedIOException.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, 48);
    }
}
