package dev.sluice.media;

import static dev.sluice.media.Files.box;
import static dev.sluice.media.Files.exif;
import static dev.sluice.media.Files.int16;
import static dev.sluice.media.Files.int32;
import static dev.sluice.media.Files.join;
import static dev.sluice.media.Files.text;
import static dev.sluice.media.Files.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatsTest {
    @Test
    void a_jpeg_on_its_side_is_turned_before_it_is_measured() {
        var read = Files.read(Files.withExif(image("jpg"), exif(6)));

        assertThat(read.frame()).isEqualTo(new Frame(40, 30, 6));
        assertThat(read.frame())
                .isNotNull()
                .extracting(Frame::width, Frame::height)
                .containsExactly(30, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
    void the_size_of_an_image_is_read(String format) {
        assertThat(Files.read(image(format)).frame())
                .isNotNull()
                .extracting(Frame::rawWidth, Frame::rawHeight)
                .containsExactly(40, 30);
    }

    @Test
    void a_png_tells_its_orientation_in_a_chunk_behind_the_picture() {
        var png = image("png");
        int end = png.length - 12;
        var chunk = join(int32(exif(8).length), text("eXIf"), exif(8), zeros(4));

        var read = Files.read(join(Arrays.copyOf(png, end), chunk, Arrays.copyOfRange(png, end, png.length)));

        assertThat(read.frame()).isEqualTo(new Frame(40, 30, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Exif\0\0"})
    void a_webp_tells_its_size_and_its_orientation(String preamble) {
        var exif = join(text(preamble), exif(3));
        var read = Files.read(join(
                text("RIFF"),
                zeros(4),
                text("WEBP"),
                text("VP8X"),
                littleEndian(10),
                zeros(4),
                new byte[] {39, 0, 0, 29, 0, 0},
                text("EXIF"),
                littleEndian(exif.length),
                exif));

        assertThat(read.frame()).isEqualTo(new Frame(40, 30, 3));
    }

    @Test
    void a_heif_tells_its_size_and_what_its_exif_item_does() {
        assertThat(Files.read(heif(true)).frame()).isEqualTo(new Frame(4_032, 3_024, 5));
    }

    @Test
    void a_heif_without_exif_is_turned_as_its_own_property_says() {
        assertThat(Files.read(heif(false)).frame()).isEqualTo(new Frame(4_032, 3_024, 6));
    }

    @Test
    void a_raw_file_of_fujis_tells_what_the_jpeg_in_it_does() {
        var jpeg = Files.withExif(image("jpg"), exif(6));

        var read =
                Files.read(join(text("FUJIFILMCCD-RAW "), zeros(68), int32(100), int32(jpeg.length), zeros(8), jpeg));

        assertThat(read.frame()).isEqualTo(new Frame(40, 30, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "RIFF....WAVE", "hello, I am a photo", "....ftyp", "BM", "GIF8", "II*\0"})
    void what_is_no_picture_tells_nothing(String bytes) {
        assertThat(Files.read(text(bytes))).isEqualTo(MediaMetadata.NONE);
    }

    /** The picture itself is in several tiles, so there are several sizes. */
    private static byte[] heif(boolean withExif) {
        var type = withExif ? "Exif" : "mime";
        var ftyp = box("ftyp", text("heic"), zeros(4), text("mif1heic"));
        var item = join(zeros(4), exif(5));
        var names = box("iinf", zeros(4), int16(1), box("infe", int32(2L << 24), int16(7, 0), text(type), zeros(1)));
        var size = join(
                box("ispe", zeros(4), int32(512, 512)),
                box("ispe", zeros(4), int32(4_032, 3_024)),
                box("irot", zeros(1)));
        size[size.length - 1] = 3;
        var properties = box("iprp", box("ipco", size));
        int places = 8 + 4 + 2 + 2 + 2 + 2 + 2 + 8;
        int meta = 8 + 4 + names.length + properties.length + places;
        var place = box("iloc", zeros(4), int16(0x4400, 1, 7, 0, 1), int32(ftyp.length + meta + 8L, item.length));
        return join(ftyp, box("meta", zeros(4), names, properties, place), box("mdat", item));
    }

    private static byte[] littleEndian(int number) {
        return int32(Integer.reverseBytes(number));
    }

    private static byte[] image(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            assertThat(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes))
                    .isTrue();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
