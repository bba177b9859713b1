package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest(name = "a batch of {0} at {1} in a second is {2}")
    @CsvSource({"1000, 500, 50", "10, 500, 10", "1000, 0.5, 1", "1000, 1e12, 1000"})
    void a_batch_is_never_larger_than_the_rate_allows(int batch, double rate, int expected) {
        assertThat(Pace.of(new DrainPlan(Duration.ofMinutes(1), batch, rate)).batch())
                .isEqualTo(expected);
    }

    @Test
    void without_a_rate_the_batch_is_as_planned_and_there_is_no_rest() {
        var pace = Pace.of(new DrainPlan(Duration.ofMinutes(1), 1000, DrainPlan.UNLIMITED));

        assertThat(pace.batch()).isEqualTo(1000);
        assertThat(pace.rest(1000, Duration.ZERO)).isZero();
    }

    @Test
    void the_rest_makes_up_for_what_the_batch_took_too_little() {
        var pace = new Pace(50, 500);

        assertThat(pace.rest(50, Duration.ofMillis(30))).isEqualTo(Duration.ofMillis(70));
        assertThat(pace.rest(50, Duration.ofMillis(300))).isZero();
        assertThat(pace.rest(0, Duration.ofMillis(30))).isZero();
    }

    @Test
    void a_rate_next_to_nothing_is_a_very_long_rest() {
        assertThat(new Pace(1, Double.MIN_VALUE).rest(1, Duration.ZERO)).isGreaterThan(Duration.ofDays(36_500));
    }
}
