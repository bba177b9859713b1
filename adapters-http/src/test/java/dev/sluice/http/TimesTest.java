package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final DateTimeFormatter PATTERN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    @ParameterizedTest
    @CsvSource({
        "2024-07-15T12:00:00Z,           2024-07-15T12:00:00Z",
        "2024-07-15T12:00:01Z,           2024-07-15T12:00:01Z",
        "2024-07-15T12:00:00.100Z,       2024-07-15T12:00:00.100000Z",
        "2024-07-15T12:00:00.000001Z,    2024-07-15T12:00:00.000001Z",
        "2024-07-15T12:00:00.000000999Z, 2024-07-15T12:00:00Z",
        "2024-07-15T12:00:00.123456789Z, 2024-07-15T12:00:00.123456Z",
        "0001-01-01T00:00:00Z,           0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z,         +10000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00.5Z,       +10000-01-01T00:00:00.500000Z"
    })
    void an_instant_has_no_fraction_or_six_digits_of_it(String instant, String text) {
        assertThat(Times.format(Instant.parse(instant))).isEqualTo(text);
    }

    @Test
    void a_time_is_as_the_pattern_would_write_it() {
        var random = new Random(20_261_201);
        for (int round = 0; round < 10_000; round++) {
            var micros = random.nextLong(4_000_000_000_000_000L);
            var local =
                    LocalDateTime.ofEpochSecond(micros / 1_000_000, (int) (micros % 1_000_000) * 1_000, ZoneOffset.UTC);
            var expected = PATTERN.format(local);

            assertThat(Times.format(local)).isEqualTo(expected.replaceAll("\\.000000$", ""));
        }
    }
}
