package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = -5_000 * MILLI;

    @Test
    void the_first_turn_is_there_at_once_and_the_next_when_that_is_paid_for() {
        var throttle = new Throttle(100);

        assertThat(throttle.take(10, BEGIN)).isZero();
        assertThat(throttle.take(5, BEGIN)).isEqualTo(100 * MILLI);
        assertThat(throttle.take(5, BEGIN + 99 * MILLI)).isEqualTo(MILLI);
        assertThat(throttle.take(5, BEGIN + 100 * MILLI)).isZero();
        assertThat(throttle.take(5, BEGIN + 100 * MILLI)).isEqualTo(50 * MILLI);
    }

    @Test
    void workers_share_the_rate_from_the_first_batch_on() {
        var throttle = new Throttle(0.02);

        assertThat(throttle.take(1, BEGIN)).isZero();
        assertThat(throttle.take(1, BEGIN)).isEqualTo(50_000 * MILLI);
        assertThat(throttle.take(1, BEGIN)).isEqualTo(50_000 * MILLI);
    }

    @Test
    void what_was_not_purged_is_not_paid_for() {
        var throttle = new Throttle(100);
        assertThat(throttle.take(10, BEGIN)).isZero();

        throttle.giveBack(4);

        assertThat(throttle.take(10, BEGIN)).isEqualTo(60 * MILLI);
    }

    @Test
    void turns_that_nobody_took_are_not_saved_up() {
        var throttle = new Throttle(100);
        assertThat(throttle.take(10, BEGIN)).isZero();

        assertThat(throttle.take(10, BEGIN + 60_000 * MILLI)).isZero();
        assertThat(throttle.take(10, BEGIN + 60_000 * MILLI)).isEqualTo(100 * MILLI);
    }

    @Test
    void without_a_rate_nobody_waits() {
        var throttle = new Throttle(Double.POSITIVE_INFINITY);

        assertThat(throttle.take(1_000_000, BEGIN)).isZero();
        assertThat(throttle.take(1_000_000, BEGIN)).isZero();
    }

    @Test
    void a_rate_is_above_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(Double.NaN));
    }
}
