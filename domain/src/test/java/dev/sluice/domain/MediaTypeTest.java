package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "IMG_0001.JPG, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.b.Png, image/png",
        ".heic, image/heic",
        "a.tiff, image/tiff",
        "a.DNG, image/x-adobe-dng",
        "a.cr3, image/x-canon-cr3",
        "a.nef, image/x-nikon-nef",
        "a.mp4, video/mp4",
        "a.MOV, video/quicktime",
        "a.m2ts, video/mp2t"
    })
    void the_extension_tells_the_type(String name, String type) {
        assertThat(MediaType.ofFileName(name)).contains(new MediaType(type));
        assertThat(new FileName(name).mediaType()).hasToString(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "jpg", "a", "", ".", "a.", "a.jpg ", "a.jp\u0131g"})
    void anything_else_has_none(String name) {
        assertThat(MediaType.ofFileName(name)).isEmpty();
    }

    @Test
    void a_type_is_an_image_or_a_video() {
        assertThat(new MediaType("image/gif").isImage()).isTrue();
        assertThat(new MediaType("image/gif").isVideo()).isFalse();
        assertThat(new MediaType("video/mp4").isImage()).isFalse();
        assertThat(new MediaType("video/mp4").isVideo()).isTrue();
    }

    /** In Turkish the small form of I is not i. */
    @Test
    void the_language_of_the_computer_does_not_matter() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(MediaType.ofFileName("A.TIFF")).contains(new MediaType("image/tiff"));
        } finally {
            Locale.setDefault(usual);
        }
    }
}
