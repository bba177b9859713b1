package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG_0001.JPG | img 0001 jpg",
                "Dinner at Carla's, again again | dinner at carla s again",
                "Ärger über ÆON | ärger über æon",
                "東京タワー.heic | 東京タワー heic",
                "-- ... '%_\\ | ''",
                "'' | ''"
            })
    void words_are_runs_of_letters_and_digits_in_lower_case_each_once(String text, String words) {
        assertThat(String.join(" ", Words.of(text).all())).isEqualTo(words);
    }

    @Test
    void a_word_is_cut_to_its_longest() {
        assertThat(Words.of("\uD835\uDC00".repeat(70)).all()).containsExactly("\uD835\uDC00".repeat(64));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "img | IMG_0001.JPG | true",
                "00 im | IMG_0001.JPG | true",
                "1 | IMG_0001.JPG | false",
                "img dinner | IMG_0001.JPG | false",
                "'' | IMG_0001.JPG | true"
            })
    void words_begin_others_if_each_of_them_does(String words, String others, boolean begin) {
        assertThat(Words.of(words).begin(Words.of(others))).isEqualTo(begin);
    }
}
