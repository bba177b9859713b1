package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = -5_000 * MILLI;

    @Test
    void whoever_purges_rests_for_as_long_as_it_should_have_taken() {
        var throttle = new Throttle(100);

        assertThat(throttle.rest(10, BEGIN)).isEqualTo(100 * MILLI);
        assertThat(throttle.rest(5, BEGIN + 100 * MILLI)).isEqualTo(50 * MILLI);
    }

    @Test
    void workers_share_the_rate() {
        var throttle = new Throttle(100);

        assertThat(throttle.rest(10, BEGIN)).isEqualTo(100 * MILLI);
        assertThat(throttle.rest(10, BEGIN)).isEqualTo(200 * MILLI);
        assertThat(throttle.rest(10, BEGIN + 50 * MILLI)).isEqualTo(250 * MILLI);
    }

    @Test
    void what_was_not_used_is_not_saved_up() {
        var throttle = new Throttle(100);
        assertThat(throttle.rest(10, BEGIN)).isEqualTo(100 * MILLI);

        assertThat(throttle.rest(10, BEGIN + 60_000 * MILLI)).isEqualTo(100 * MILLI);
    }

    @Test
    void without_a_rate_nobody_rests() {
        var throttle = new Throttle(Double.POSITIVE_INFINITY);

        assertThat(throttle.rest(1_000_000, BEGIN)).isZero();
    }

    @Test
    void a_rate_is_above_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(Double.NaN));
    }
}
