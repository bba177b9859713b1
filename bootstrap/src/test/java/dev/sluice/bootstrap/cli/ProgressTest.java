package dev.sluice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void in_a_terminal_it_is_a_bar_that_is_drawn_anew() {
        var progress = new Progress(new PrintWriter(err), true);

        progress.show(0.5, "half");
        progress.show(1, "all");
        progress.end();

        assertThat(err.toString().split("\r"))
                .containsExactly(
                        "",
                        "[###############...............]  50 %  half\u001b[K",
                        "[##############################] 100 %  all\u001b[K" + System.lineSeparator());
    }

    @Test
    void elsewhere_it_is_a_line_for_every_tenth() {
        var progress = new Progress(new PrintWriter(err), false);

        for (int percent = 0; percent <= 100; percent += 1) {
            progress.show(percent / 100.0, "at " + percent);
        }
        progress.end();

        assertThat(err.toString().lines())
                .hasSize(11)
                .startsWith("  0 %  at 0", " 10 %  at 10")
                .endsWith("100 %  at 100");
    }
}
