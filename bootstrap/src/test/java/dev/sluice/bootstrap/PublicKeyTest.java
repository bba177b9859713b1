package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key that everybody can read. */
class PublicKeyTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_the_one_of_the_readme() throws IOException {
        assertThat(Files.readString(Path.of("../README.md")))
                .contains("SLUICE_BOOTSTRAP_KEY=" + PublicKey.SECRET.text() + " ")
                .contains("KEY=" + PublicKey.SECRET.text() + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void it_is_refused_where_others_can_connect(String host) {
        assertThat(outcome(host, PublicKey.SECRET.text()))
                .startsWith("The key in SLUICE_BOOTSTRAP_KEY is printed in Sluice's README");
    }

    @Test
    void a_database_in_which_somebody_has_it_is_not_opened_to_others_either() {
        assertThat(outcome("127.0.0.1", PublicKey.SECRET.text())).isEqualTo("started");

        assertThat(outcome("0.0.0.0", "")).startsWith("A user of this database has the key");
        assertThat(outcome("127.0.0.1", "")).isEqualTo("started");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "127.1.2.3, false",
        "::1, false",
        "localhost, false",
        "0.0.0.0, true",
        "::, true",
        "192.0.2.1, true",
        "nobody.invalid, true"
    })
    void only_loopback_is_out_of_reach(String host, boolean reachable) {
        assertThat(PublicKey.isReachable(host)).isEqualTo(reachable);
    }

    private String outcome(String host, String key) {
        var given = new Given(
                Map.of(Setting.HOST, host, Setting.PORT, "0", Setting.DATA, folder.toString()),
                Map.of("SLUICE_BOOTSTRAP_KEY", key));
        try (var application = Application.start(Settings.of(given), InstantSource.system())) {
            return application.address().getPort() > 0 ? "started" : "nowhere";
        } catch (CannotStart refusal) {
            return refusal.getMessage();
        }
    }
}
