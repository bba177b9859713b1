package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.DrainWindow;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.http.Limits;
import dev.sluice.storage.S3Bucket;
import dev.sluice.storage.S3Login;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void without_any_setting_everything_has_its_default() {
        var settings = Settings.of(new Given(Map.of(), Map.of()));

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("sluice-data").toAbsolutePath());
        assertThat(settings.bytes().bucket()).as("the data folder").isNull();
        assertThat(settings.database().address())
                .isEqualTo(
                        "jdbc:h2:file:" + Path.of("sluice-data/sluice").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE");
        assertThat(settings.retention()).isEqualTo(RetentionPolicy.DEFAULT);
        assertThat(settings.drain())
                .isEqualTo(new DrainPlan(
                        Duration.ofMinutes(1), 5_000, Duration.ofMillis(50), 2, DrainPlan.UNLIMITED, null));
        assertThat(settings.reclaimWorkers()).isEqualTo(2);
        assertThat(settings.brake()).isEqualTo(BrakePolicy.OFF);
        assertThat(settings.clocks()).isEqualTo(new ClockPlan(Duration.ofSeconds(30), ClockPolicy.DEFAULT));
        assertThat(settings.linkLifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.purgeNotice()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.auditRetention()).isEqualTo(Duration.ofDays(400));
        assertThat(settings.webhooks()).isEqualTo(new WebhookPlan(false, Duration.ofDays(3)));
        assertThat(settings.network())
                .isEqualTo(new Network(Duration.ofSeconds(30), 4_000, null, Set.of(), Limits.DEFAULT));
        assertThat(settings.console()).isTrue();
        assertThat(settings.firstKey()).isNull();
    }

    @Test
    void everything_can_be_set_in_the_environment() {
        var settings = Settings.of(new Given(
                Map.of(),
                Map.ofEntries(
                        Map.entry("SLUICE_HOST", "0.0.0.0"),
                        Map.entry("SLUICE_PORT", "0"),
                        Map.entry("SLUICE_DATA", "/srv/photos"),
                        Map.entry("SLUICE_DB_URL", "jdbc:postgresql://db/sluice?ssl=true"),
                        Map.entry("SLUICE_DB_USER", "sluice"),
                        Map.entry("SLUICE_DB_PASSWORD", "secret"),
                        Map.entry("SLUICE_RETENTION", "PT2S"),
                        Map.entry("SLUICE_RESTORE_RESPITE", "P1D"),
                        Map.entry("SLUICE_DRAIN_INTERVAL", "PT0.5S"),
                        Map.entry("SLUICE_DRAIN_BATCH", "7"),
                        Map.entry("SLUICE_DRAIN_RATE", "0.5"),
                        Map.entry("SLUICE_DRAIN_BATCH_TIME", "PT0.02S"),
                        Map.entry("SLUICE_DRAIN_WORKERS", "3"),
                        Map.entry("SLUICE_DRAIN_WINDOW", "22:00-06:00 Europe/Berlin"),
                        Map.entry("SLUICE_CLOCK_TOLERANCE", "PT5S"),
                        Map.entry("SLUICE_CLOCK_LEAP", "PT6H"),
                        Map.entry("SLUICE_CLOCK_GRACE", "PT5M"),
                        Map.entry("SLUICE_WEBHOOK_PRIVATE_TARGETS", "true"),
                        Map.entry("SLUICE_WEBHOOK_PATIENCE", "PT2M"),
                        Map.entry("SLUICE_MAX_UPLOAD", "1"),
                        Map.entry("SLUICE_MAX_TRANSFERS", "2"),
                        Map.entry("SLUICE_MAX_STREAMS", "9"),
                        Map.entry("SLUICE_MAX_CONNECTIONS", "3"),
                        Map.entry("SLUICE_IDLE_TIMEOUT", "PT4S"),
                        Map.entry("SLUICE_MIN_RATE", "0"),
                        Map.entry("SLUICE_RATE_LIMIT", "0.5"),
                        Map.entry("SLUICE_TLS_CERT", "/srv/cert.pem"),
                        Map.entry("SLUICE_TLS_KEY", "/srv/key.pem"),
                        Map.entry("SLUICE_TRUSTED_PROXIES", "127.0.0.1, ::1,10.0.0.0/8"),
                        Map.entry("SLUICE_BOOTSTRAP_KEY", SECRET))));

        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isZero();
        assertThat(settings.data()).isEqualTo(Path.of("/srv/photos"));
        assertThat(settings.database())
                .isEqualTo(new DatabaseLogin("jdbc:postgresql://db/sluice?ssl=true", "sluice", "secret"));
        assertThat(settings.retention()).isEqualTo(new RetentionPolicy(Duration.ofSeconds(2), Duration.ofDays(1)));
        assertThat(settings.drain())
                .isEqualTo(new DrainPlan(
                        Duration.ofMillis(500),
                        7,
                        Duration.ofMillis(20),
                        3,
                        0.5,
                        new DrainWindow(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"))));
        assertThat(settings.clocks())
                .isEqualTo(new ClockPlan(
                        Duration.ofSeconds(5), new ClockPolicy(Duration.ofHours(6), Duration.ofMinutes(5))));
        assertThat(settings.webhooks()).isEqualTo(new WebhookPlan(true, Duration.ofMinutes(2)));
        assertThat(settings.network())
                .isEqualTo(new Network(
                        Duration.ofSeconds(4),
                        3,
                        new Network.Tls(Path.of("/srv/cert.pem"), Path.of("/srv/key.pem")),
                        Set.of("127.0.0.1", "::1", "10.0.0.0/8"),
                        new Limits(1, 2, 0, Duration.ofSeconds(4), 0.5, 9)));
        assertThat(settings.firstKey()).isNotNull().extracting("text").isEqualTo(SECRET);
    }

    @Test
    void a_flag_wins_over_the_environment() {
        var settings = Settings.of(new Given(Map.of(Setting.PORT, "9090"), Map.of("SLUICE_PORT", "7070")));

        assertThat(settings.port()).isEqualTo(9090);
    }

    @Test
    void an_empty_variable_counts_as_not_given() {
        var settings = Settings.of(new Given(Map.of(), Map.of("SLUICE_PORT", "", "SLUICE_BOOTSTRAP_KEY", "")));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.firstKey()).isNull();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "PORT, 65536",
        "PORT, -1",
        "PORT, http",
        "PORT, ''",
        "HOST, ' '",
        "DATA, ''",
        "DATA, a;b",
        "OBJECTS, /srv/photos",
        "OBJECTS, s3://",
        "OBJECTS, s3://Bucket",
        "S3_ENDPOINT, minio:9000",
        "S3_ENDPOINT, ftp://minio",
        "S3_ENDPOINT, http://a b",
        "S3_REGION, ' '",
        "S3_PATH_STYLE, yes",
        "DB_URL, mysql://db",
        "DB_URL, jdbc:h2:tcp://db/sluice",
        "RETENTION, 90",
        "RETENTION, -PT1S",
        "RETENTION, P100000D",
        "RETENTION, P99999999999999999999D",
        "RESTORE_RESPITE, -PT1S",
        "RESTORE_RESPITE, a week",
        "DRAIN_INTERVAL, PT0S",
        "DRAIN_INTERVAL, P2D",
        "DRAIN_BATCH, 0",
        "DRAIN_BATCH, 100001",
        "DRAIN_BATCH, 1.5",
        "DRAIN_BATCH_TIME, PT0S",
        "DRAIN_WORKERS, 0",
        "DRAIN_WORKERS, 17",
        "DRAIN_WINDOW, night",
        "DRAIN_WINDOW, 22:00-22:00",
        "DRAIN_WINDOW, 22:00-26:00",
        "DRAIN_WINDOW, 22:00-06:00 Nowhere",
        "CLOCK_TOLERANCE, PT0S",
        "CLOCK_LEAP, PT1S",
        "CLOCK_GRACE, -PT1S",
        "DRAIN_RATE, 0",
        "DRAIN_RATE, -1",
        "DRAIN_RATE, NaN",
        "DRAIN_RATE, 1e999",
        "DRAIN_RATE, fast",
        "MAX_UPLOAD, 0",
        "MAX_UPLOAD, 10G",
        "MAX_TRANSFERS, 0",
        "WEBHOOK_PRIVATE_TARGETS, yes",
        "WEBHOOK_PATIENCE, PT0S",
        "MAX_STREAMS, 0",
        "MAX_CONNECTIONS, 0",
        "IDLE_TIMEOUT, PT0.5S",
        "IDLE_TIMEOUT, 30",
        "MIN_RATE, -1",
        "RATE_LIMIT, 0",
        "TLS_CERT, ' '",
        "TLS_KEY, ' '",
        "TRUSTED_PROXIES, proxy",
        "TRUSTED_PROXIES, '127.0.0.1,'",
        "TRUSTED_PROXIES, 10.0.0.0/99",
        "LINK_LIFETIME, PT0.5S",
        "LINK_LIFETIME, P16D",
        "NO_CONSOLE, maybe"
    })
    void a_wrong_value_is_told_with_its_flag_and_its_variable(Setting setting, String value) {
        var refusal =
                catchThrowableOfType(CannotStart.class, () -> Settings.of(new Given(Map.of(setting, value), Map.of())));

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.getMessage())
                .startsWith(setting.flag() + " (" + setting.variable() + ") should be ")
                .endsWith(".")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_CERT", "TLS_KEY"})
    void a_certificate_and_its_key_go_together(Setting alone) {
        assertThatThrownBy(() -> Settings.of(new Given(Map.of(alone, "/srv/file.pem"), Map.of())))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "--tls-cert (SLUICE_TLS_CERT) and --tls-key (SLUICE_TLS_KEY) go together: give both, or neither.");
    }

    @ParameterizedTest
    @CsvSource({"SLUICE_S3_ACCESS_KEY", "SLUICE_S3_SECRET_KEY"})
    void an_access_key_and_its_secret_go_together(String alone) {
        assertThatThrownBy(() -> Settings.of(new Given(Map.of(), Map.of(alone, "something"))))
                .isInstanceOf(CannotStart.class)
                .hasMessage("SLUICE_S3_ACCESS_KEY and SLUICE_S3_SECRET_KEY go together: give both, or neither.");
    }

    @Test
    void bytes_are_kept_in_a_bucket_if_one_is_named() {
        var environment = Map.of(
                "SLUICE_OBJECTS", "s3://photos/originals",
                "SLUICE_S3_ENDPOINT", "https://minio:9000",
                "SLUICE_S3_REGION", "eu-central-1",
                "SLUICE_S3_ACCESS_KEY", "someone",
                "SLUICE_S3_SECRET_KEY", SECRET);

        var bytes = Settings.of(new Given(Map.of(), environment)).bytes();

        assertThat(bytes.bucket()).isEqualTo(S3Bucket.parse("s3://photos/originals"));
        assertThat(bytes.login())
                .isEqualTo(new BucketLogin(
                        URI.create("https://minio:9000"), "eu-central-1", true, new S3Login("someone", SECRET)))
                .asString()
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"https://minio:9000, , true", ", , false", "https://minio:9000, false, false", ", true, true"})
    void addresses_name_the_bucket_in_their_path_where_a_server_is_named_unless_told_otherwise(
            @Nullable String endpoint, @Nullable String given, boolean expected) {
        var environment = new HashMap<String, String>();
        if (endpoint != null) {
            environment.put("SLUICE_S3_ENDPOINT", endpoint);
        }
        if (given != null) {
            environment.put("SLUICE_S3_PATH_STYLE", given);
        }

        assertThat(BucketLogin.of(new Given(Map.of(), environment)).pathStyle()).isEqualTo(expected);
    }

    @Test
    void a_wrong_value_is_quoted() {
        assertThatThrownBy(() -> Settings.of(new Given(Map.of(), Map.of("SLUICE_PORT", "http"))))
                .hasMessage("--port (SLUICE_PORT) should be a number from 0 to 65535, not 'http'.");
    }

    @ParameterizedTest
    @CsvSource({"SLUICE_BOOTSTRAP_KEY, short-secret", "SLUICE_DB_URL, jdbc:mysql://db?password=short-secret"})
    void what_may_be_a_secret_is_not_repeated(String variable, String value) {
        assertThatThrownBy(() -> Settings.of(new Given(Map.of(), Map.of(variable, value))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_database_is_named_without_its_parameters() {
        assertThat(new DatabaseLogin("jdbc:postgresql://db/sluice?password=secret", null, null))
                .hasToString("jdbc:postgresql://db/sluice");
        assertThat(new DatabaseLogin("jdbc:h2:file:/srv/sluice;CIPHER=AES", null, null))
                .hasToString("jdbc:h2:file:/srv/sluice");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_flag_has_a_variable_of_the_same_name(Setting setting) {
        assertThat(setting.variable()).isEqualTo("SLUICE_" + setting.name());
        if (setting.flag() != null) {
            assertThat(setting.flag())
                    .isEqualTo("--" + setting.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
