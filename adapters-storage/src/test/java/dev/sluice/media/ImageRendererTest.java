package dev.sluice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.RendererBusy;
import dev.sluice.domain.MediaType;
import dev.sluice.domain.Rendition;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRendererTest {
    private final ImageRenderer renderer = new ImageRenderer();

    @ParameterizedTest
    @CsvSource({"jpg, jpeg", "png, png", "gif, gif", "bmp, bmp", "tif, tiff"})
    void images_that_the_jvm_can_read_become_small_jpegs(String extension, String format) throws IOException {
        var file = encoded(quarters(3000, 1500), format);

        var thumbnail = rendered(extension, 1, file, Rendition.THUMBNAIL);
        var preview = rendered(extension, 1, file, Rendition.PREVIEW);

        assertThat(thumbnail.getWidth()).isEqualTo(360);
        assertThat(thumbnail.getHeight()).isEqualTo(180);
        assertThat(preview.getWidth()).isEqualTo(1440);
        assertThat(corners(preview)).isEqualTo("RGBW");
        assertThat(corners(thumbnail)).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void pictures_are_turned_upright(int orientation, String corners) throws IOException {
        var picture = rendered("jpg", orientation, encoded(quarters(800, 400), "jpeg"), Rendition.THUMBNAIL);

        assertThat(corners(picture)).isEqualTo(corners);
        assertThat(picture.getWidth()).isEqualTo(orientation < 5 ? 360 : 180);
        assertThat(picture.getHeight()).isEqualTo(orientation < 5 ? 180 : 360);
    }

    @Test
    void small_images_keep_their_size_and_long_ones_at_least_a_pixel() throws IOException {
        var small = rendered("png", 1, encoded(quarters(40, 20), "png"), Rendition.PREVIEW);
        var line = rendered("png", 6, encoded(quarters(9_000, 1), "png"), Rendition.THUMBNAIL);

        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(line.getWidth()).isEqualTo(1);
        assertThat(line.getHeight()).isEqualTo(360);
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        var picture = rendered("png", 1, encoded(glass, "png"), Rendition.THUMBNAIL);

        assertThat(new Color(picture.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif", "dng", "cr2", "nef", "arw", "jxl", "mp4", "mov"})
    void files_of_other_formats_are_not_even_opened(String extension) {
        assertThat(renderer.render(type(extension), 1, ImageRendererTest::never, Rendition.PREVIEW))
                .isEmpty();
    }

    @Test
    void files_that_are_damaged_cut_or_no_images_come_to_nothing_or_to_what_is_left_of_them() throws IOException {
        var random = new Random(7);
        for (var format : new String[] {"jpeg", "png", "gif", "bmp", "tiff"}) {
            var good = encoded(quarters(300, 200), format);
            for (int round = 0; round < 60; round++) {
                var bad = Arrays.copyOf(good, round % 2 == 0 ? random.nextInt(good.length) : good.length);
                for (int spoiled = 0; spoiled < 20 && bad.length > 0; spoiled++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                render("jpg", 1, bad, Rendition.THUMBNAIL)
                        .ifPresent(picture -> assertThat(picture).startsWith(0xFF, 0xD8));
            }
        }
        assertThat(render("jpg", 1, new byte[0], Rendition.THUMBNAIL)).isEmpty();
        assertThat(render(
                        "jpg",
                        1,
                        "not an image".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Rendition.THUMBNAIL))
                .isEmpty();
    }

    @Test
    void an_image_that_claims_too_many_pixels_is_not_read() throws IOException {
        var png = encoded(quarters(10, 10), "png");
        var bomb = png.clone();
        for (int at = 16; at < 24; at++) {
            bomb[at] = (byte) (at % 4 == 2 ? 0x7F : 0);
        }
        assertThat(render("png", 1, bomb, Rendition.THUMBNAIL)).isEmpty();
    }

    @Test
    void a_store_that_fails_is_told_from_an_image_that_is_damaged() throws IOException {
        var cut = Arrays.copyOf(encoded(quarters(300, 200), "jpeg"), 500);
        var failing = new java.io.SequenceInputStream(new ByteArrayInputStream(cut), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> renderer.render(type("jpg"), 1, () -> failing, Rendition.THUMBNAIL))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
    }

    @Test
    void whoever_would_have_to_wait_for_long_is_told() throws Exception {
        var busy = new ImageRenderer(1, Duration.ofMillis(1));
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var file = encoded(quarters(10, 10), "png");
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> busy.render(
                    type("png"),
                    1,
                    () -> {
                        begun.countDown();
                        await(over);
                        return new ByteArrayInputStream(file);
                    },
                    Rendition.PREVIEW));
            await(begun);
            assertThatThrownBy(() -> busy.render(type("png"), 1, ImageRendererTest::never, Rendition.PREVIEW))
                    .isInstanceOf(RendererBusy.class);
            over.countDown();
            assertThat(first.get()).isPresent();
        } finally {
            thread.shutdownNow();
        }
        assertThat(busy.render(type("png"), 1, () -> new ByteArrayInputStream(file), Rendition.PREVIEW))
                .isPresent();
    }

    private BufferedImage rendered(String extension, int orientation, byte[] file, Rendition rendition)
            throws IOException {
        var jpeg = render(extension, orientation, file, rendition).orElseThrow();
        assertThat(jpeg).startsWith(0xFF, 0xD8);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private Optional<byte[]> render(String extension, int orientation, byte[] file, Rendition rendition) {
        return renderer.render(type(extension), orientation, () -> new ByteArrayInputStream(file), rendition);
    }

    private static InputStream never() {
        throw new AssertionError("the file was opened");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MediaType type(String extension) {
        return MediaType.ofFileName("a." + extension).orElseThrow();
    }

    /** Red, green, blue and white. */
    private static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colours[(2 * y / height) * 2 + 2 * x / width].getRGB());
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static String corners(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        return colour(image, left, top)
                + colour(image, right, top)
                + colour(image, left, bottom)
                + colour(image, right, bottom);
    }

    private static String colour(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        return red && green ? "W" : red ? "R" : green ? "G" : "B";
    }
}
