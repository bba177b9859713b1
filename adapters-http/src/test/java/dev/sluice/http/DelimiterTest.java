package dev.sluice.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterTest {
    @ParameterizedTest
    @CsvSource({"ab, ab, 0", "ab, xab, 1", "ab, aab, 1", "ab, a, -1", "ab, aaa, -1", "aab, aaaab, 2", "a, bba, 2"})
    void it_is_found_where_it_begins_first(String sequence, String text, int at) {
        assertThat(new Delimiter(bytes(sequence)).find(bytes(text), 0, text.length()))
                .isEqualTo(at);
    }

    @Test
    void it_is_looked_for_between_two_places_only() {
        var delimiter = new Delimiter(bytes("ab"));

        assertThat(delimiter.find(bytes("ab.ab.ab"), 1, 8)).isEqualTo(3);
        assertThat(delimiter.find(bytes("ab.ab.ab"), 4, 7)).isEqualTo(-1);
        assertThat(delimiter.find(bytes("ab"), 2, 2)).isEqualTo(-1);
    }

    @Test
    void bytes_are_not_taken_for_others() {
        byte[] all = {(byte) 0xFF, (byte) 0x80, 0, 0x7F};

        assertThat(new Delimiter(new byte[] {(byte) 0x80, 0}).find(all, 0, 4)).isEqualTo(1);
    }

    /** Few different bytes, so that beginnings and repetitions of it are everywhere. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void it_is_found_where_a_simple_search_finds_it(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var sequence = letters(random, 1 + random.nextInt(6));
            var text = letters(random, random.nextInt(40));
            int from = random.nextInt(text.length() + 1);

            assertThat(new Delimiter(bytes(sequence)).find(bytes(text), from, text.length()))
                    .as("%s in %s from %d", sequence, text, from)
                    .isEqualTo(text.indexOf(sequence, from));
        }
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append("\r\n-".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
