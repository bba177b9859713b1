package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the first user gets in, and nobody else. */
class CredentialsTest {
    private final Bench bench = new Bench();
    private final ApiKeySecret secret = ApiKeySecret.random(new Random(42));

    @Test
    void the_first_user_is_known_by_the_key() {
        assertThat(bench.app.admitFirstUser().admit(secret)).isTrue();

        var actor = bench.app.authenticate().authenticate(secret.text()).orElseThrow();

        assertThat(actor.key()).isNotNull();
        assertThat(actor.scope()).isEqualTo(actor.user());
        assertThat(bench.app.authenticate().authenticate(secret.text())).contains(actor);
    }

    @Test
    void there_is_no_second_first_user() {
        var second = ApiKeySecret.random(new Random(43));
        assertThat(bench.app.admitFirstUser().admit(secret)).isTrue();

        assertThat(bench.app.admitFirstUser().admit(second)).isFalse();
        assertThat(bench.app.admitFirstUser().admit(secret)).isFalse();

        assertThat(bench.app.authenticate().authenticate(second.text())).isEmpty();
        assertThat(bench.app.authenticate().authenticate(secret.text())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "apikey_",
                "short",
                "0123456789abcdef0123456789abcdef",
                "with blanks that make it long enough",
                "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
                        + "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            })
    void any_other_key_is_nobodys(String key) {
        assertThat(bench.app.admitFirstUser().admit(secret)).isTrue();

        assertThat(bench.app.authenticate().authenticate(key)).isEmpty();
    }
}
