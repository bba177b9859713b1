package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrainWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(textBlock = """
            22:00, 06:00, 2026-03-01T21:59:59, false
            22:00, 06:00, 2026-03-01T22:00, true
            22:00, 06:00, 2026-03-02T00:00, true
            22:00, 06:00, 2026-03-02T05:59:59, true
            22:00, 06:00, 2026-03-02T06:00, false
            01:00, 05:00, 2026-03-02T00:59:59, false
            01:00, 05:00, 2026-03-02T01:00, true
            01:00, 05:00, 2026-03-02T05:00, false
            """)
    void it_is_open_from_its_beginning_until_just_before_its_end(
            LocalTime from, LocalTime to, LocalDateTime local, boolean open) {
        var at = local.atZone(BERLIN).toInstant();

        assertThat(new DrainWindow(from, to, BERLIN).isOpen(at)).isEqualTo(open);
    }

    @Test
    void it_goes_by_the_clock_on_the_wall_in_summer_too() {
        var window = new DrainWindow(LocalTime.of(22, 0), LocalTime.of(6, 0), BERLIN);

        assertThat(window.isOpen(Instant.parse("2026-07-01T04:30:00Z"))).isFalse();
        assertThat(window.isOpen(Instant.parse("2026-01-01T04:30:00Z"))).isTrue();
    }

    @Test
    void a_window_that_begins_when_it_ends_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DrainWindow(LocalTime.NOON, LocalTime.NOON, BERLIN));
    }
}
