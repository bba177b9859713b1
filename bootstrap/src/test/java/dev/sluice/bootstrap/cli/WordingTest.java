package dev.sluice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "347462, 347.5 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "1500000000, 1.5 GB",
        "9223372036854775807, 9.2 EB"
    })
    void sizes_are_in_powers_of_1000(long bytes, String text) {
        assertThat(Wording.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 assets", "1, 1 asset", "2, 2 assets", "1234567, '1,234,567 assets'"})
    void counts_name_what_they_count(long number, String text) {
        assertThat(Wording.count(number, "asset")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT-5S, 0 s", "PT59.9S, 59 s", "PT61S, 1 min 1 s", "PT90M, 1 h 30 min", "P89DT23H59M, 89 d 23 h"})
    void durations_are_as_exact_as_matters(Duration duration, String text) {
        assertThat(Wording.duration(duration)).isEqualTo(text);
    }

    @Test
    void times_are_down_to_the_minute() {
        assertThat(Wording.time(Instant.parse("2026-11-24T11:33:54.095239Z"))).isEqualTo("2026-11-24 11:33 UTC");
    }

    @Test
    void control_characters_are_blanks() {
        assertThat(Wording.line("a\r\nb\u001b[31mc\u202ed\u2028e\u009bf ")).isEqualTo("a b [31mc d e f");
    }
}
