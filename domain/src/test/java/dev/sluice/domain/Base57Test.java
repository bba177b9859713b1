package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Base57Test {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    @Test
    void a_number_is_written_as_its_digits_and_read_back() {
        var random = new Random(20_261_201);
        for (int round = 0; round < 10_000; round++) {
            var id = new UUID(random.nextLong() >>> random.nextInt(64), random.nextLong() >>> random.nextInt(64));

            var text = Base57.encode(id);

            assertThat(text).isEqualTo(digits(id));
            assertThat(Base57.decode(text, 0)).isEqualTo(id);
        }
        assertThat(Base57.encode(new UUID(-1, -1))).isEqualTo(digits(new UUID(-1, -1)));
    }

    /** Digit by digit, as shortuuid does it. */
    private static String digits(UUID id) {
        var base = BigInteger.valueOf(ALPHABET.length());
        var number = new BigInteger(id.toString().replace("-", ""), 16);
        var text = new StringBuilder();
        while (text.length() < 22) {
            text.append(ALPHABET.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return text.reverse().toString();
    }
}
