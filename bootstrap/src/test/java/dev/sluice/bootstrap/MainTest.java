package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_every_flag_and_every_variable() {
        assertThat(run("serve", "--help")).isZero();

        for (var setting : Setting.values()) {
            assertThat(out.toString()).contains(setting.variable());
            if (setting.flag() != null) {
                assertThat(out.toString()).containsPattern(setting.flag() + "\\b");
            }
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_is_one_line() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString().lines()).singleElement().asString().startsWith("sluice ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| sluice: Missing required subcommand. See sluice --help.",
                "fill| sluice: Unmatched argument at index 0: 'fill'. See sluice --help.",
                "drain| sluice: Missing required subcommand. See sluice drain --help.",
                "serve --prot=80| sluice: Unknown option: '--prot=80'. See sluice serve --help.",
                "serve --port| sluice: Missing required parameter for option '--port' (<port>). See sluice serve --help.",
                "serve --port=x| sluice: --port (SLUICE_PORT) should be a number from 0 to 65535, not 'x'."
            })
    void a_wrong_command_line_is_one_sentence_and_exits_with_2(String line, String complaint) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(err.toString()).isEqualTo(complaint + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
