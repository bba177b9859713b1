package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {
    @Test
    void a_random_secret_is_all_the_bits_of_its_source() {
        var bits = new byte[32];
        new Random(42).nextBytes(bits);

        var text = ApiKeySecret.random(new Random(42)).text();

        assertThat(text).startsWith("apikey_").hasSize("apikey_".length() + 43);
        assertThat(Base64.getUrlDecoder().decode(text.substring("apikey_".length())))
                .isEqualTo(bits);
    }

    @Test
    void no_two_secrets_are_the_same() {
        var random = new SecureRandom();

        assertThat(Stream.generate(() -> ApiKeySecret.random(random)).limit(1_000))
                .doesNotHaveDuplicates();
    }

    @Test
    void its_hash_is_the_sha_256_of_its_text() {
        assertThat(new ApiKeySecret("0123456789abcdef0123456789abcdef").hash())
                .isEqualTo(new Sha256("3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9"));
    }

    @Test
    void it_does_not_show_up_by_accident() {
        var secret = ApiKeySecret.random(new Random(42));

        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat("key: " + secret).doesNotContain(secret.text().substring(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "apikey_",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef 123456789abcdef",
                "0123456789abcdef0123456789abcde\n",
                "0123456789abcdef0123456789abcde\u00e9",
                "0123456789abcdef0123456789abcde\u007f"
            })
    void what_is_short_or_not_printable_is_no_secret(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKeySecret(text))
                .withMessageNotContaining("0123456789");
    }
}
