package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands that work on the machine itself. */
class LocalCommandsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void config_shows_what_holds_and_where_it_comes_from() {
        var environment = Map.of("SLUICE_RETENTION", "P30D", "SLUICE_PORT", "81", "SLUICE_DATA", "photos");

        var lines = CommandRun.of(environment, "config", "--port", "80")
                .text()
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + Setting.values().length);
        assertThat(lines.get(0)).matches("SETTING +VALUE +FROM");
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_PORT +80 +flag --port"));
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_HOST +127\\.0\\.0\\.1 +default"));
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_RETENTION +P30D +environment"));
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_DATA +/.*/photos +environment"));
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_DB_URL +jdbc:h2:file:/.*/photos/sluice +default"));
        assertThat(lines).anyMatch(line -> line.matches("SLUICE_DRAIN_RATE +- +default"));
    }

    @Test
    void config_shows_no_secret() {
        var environment = Map.of(
                "SLUICE_BOOTSTRAP_KEY", SECRET,
                "SLUICE_DB_PASSWORD", SECRET,
                "SLUICE_S3_ACCESS_KEY", SECRET,
                "SLUICE_S3_SECRET_KEY", SECRET,
                "SLUICE_DB_URL", "jdbc:postgresql://db/sluice?password=" + SECRET);

        for (var run : List.of(CommandRun.of(environment, "config"), CommandRun.of(environment, "config", "--json"))) {
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).doesNotContain(SECRET).contains("jdbc:postgresql://db/sluice", "(hidden)");
        }
    }

    @Test
    void config_is_an_array_for_scripts() {
        var settings = CommandRun.of(Map.of(), "config", "--json").json();

        assertThat(settings).hasSize(Setting.values().length);
        assertThat(settings.get(0).toString()).isEqualTo("""
                {"setting":"SLUICE_PORT","value":"8080","from":"default"}""");
        assertThat(settings)
                .anySatisfy(setting -> assertThat(setting.toString()).isEqualTo("""
                        {"setting":"SLUICE_DRAIN_RATE","value":null,"from":"default"}"""));
    }

    @Test
    void config_refuses_what_serve_would_refuse() {
        assertThat(CommandRun.of(Map.of("SLUICE_PORT", "x"), "config").complaint(2))
                .isEqualTo("--port (SLUICE_PORT) should be a number from 0 to 65535, not 'x'.");
    }

    @ParameterizedTest
    @EnumSource(Installation.Kind.class)
    void migrate_makes_the_tables_and_may_be_repeated(Installation.Kind kind) {
        var installation = Installation.fresh(kind, folder);

        for (int time = 0; time < 2; time++) {
            assertThat(migrate(installation).text())
                    .isEqualTo("The tables of %s are up to date.".formatted(installation.login()));
        }

        assertThat(Files.exists(installation.objects()))
                .as("nothing but tables")
                .isFalse();
        assertThat(Inventory.of(installation).assets()).isEmpty();
    }

    private static CommandRun migrate(Installation installation) {
        var arguments = new ArrayList<>(List.of("migrate"));
        arguments.addAll(installation.flags());
        return CommandRun.of(Map.of(), arguments.toArray(String[]::new));
    }
}
