package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/configuration.md} lists what there is: every setting, in order, with its default. */
class ConfigurationReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/configuration.md");

    @Test
    void the_reference_lists_every_setting_with_its_default_and_no_other() throws IOException {
        assertThat(rows())
                .isEqualTo(Arrays.stream(Setting.values())
                        .map(ConfigurationReferenceTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        return "| %s | `%s` | %s".formatted(code(setting.flag()), setting.variable(), code(setting.fallback()));
    }

    private static String code(@Nullable String text) {
        return text == null ? "–" : "`" + text + "`";
    }

    /** The first three columns of the rows that name a variable. */
    private static List<String> rows() throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.contains("| `SLUICE_"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();
    }
}
