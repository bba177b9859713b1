package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.DrainOrders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DrainOrdersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ClockPolicy POLICY = ClockPolicy.DEFAULT;

    @Test
    void the_first_pause_counts_until_somebody_resumes() {
        var paused = DrainOrders.NONE.paused(NOW, "disks are full");

        assertThat(paused.stop()).isTrue();
        assertThat(paused.paused(NOW.plusSeconds(1), "another reason")).isSameAs(paused);
        assertThat(paused.resumed()).isEqualTo(DrainOrders.NONE);
        assertThat(DrainOrders.NONE.stop()).isFalse();
    }

    @Test
    void the_first_look_at_the_clock_casts_no_doubt_on_it() {
        assertThat(DrainOrders.NONE.ticked(NOW, POLICY)).isEqualTo(new DrainOrders(null, null, null, NOW));
    }

    @Test
    void a_clock_that_goes_on_in_small_steps_is_believed() {
        var orders = DrainOrders.NONE.ticked(NOW, POLICY);

        assertThat(orders.ticked(NOW.plus(POLICY.leap()), POLICY).stop()).isFalse();
    }

    @Test
    void a_leap_stops_the_drain_until_the_time_of_grace_is_over() {
        var leapt = NOW.plus(POLICY.leap()).plusMillis(1);
        var orders = DrainOrders.NONE.ticked(NOW, POLICY).ticked(leapt, POLICY);

        assertThat(orders.doubtedSince()).isEqualTo(leapt);
        var still = orders.ticked(leapt.plus(POLICY.grace()).minusMillis(1), POLICY);
        assertThat(still.stop()).isTrue();
        assertThat(still.doubtedSince()).isEqualTo(leapt);
        assertThat(still.ticked(leapt.plus(POLICY.grace()), POLICY).stop()).isFalse();
    }

    @Test
    void a_clock_that_comes_back_from_its_leap_is_believed_again() {
        var orders = DrainOrders.NONE.ticked(NOW, POLICY).ticked(NOW.plus(Duration.ofDays(100)), POLICY);

        var back = orders.ticked(NOW.plusSeconds(60), POLICY);

        assertThat(back).isEqualTo(new DrainOrders(null, null, null, NOW.plusSeconds(60)));
    }

    @Test
    void a_second_leap_does_not_use_up_the_time_of_grace() {
        var first = NOW.plus(Duration.ofDays(2));
        var second = first.plus(Duration.ofDays(2));
        var orders = DrainOrders.NONE.ticked(NOW, POLICY).ticked(first, POLICY).ticked(second, POLICY);

        assertThat(orders.doubtedSince()).isEqualTo(second);
        assertThat(orders.stop()).isTrue();
    }

    @Test
    void whoever_confirms_the_time_ends_the_doubt_but_not_a_pause() {
        var doubted =
                DrainOrders.NONE.paused(NOW, null).ticked(NOW, POLICY).ticked(NOW.plus(Duration.ofDays(2)), POLICY);

        assertThat(doubted.confirmed().doubtedSince()).isNull();
        assertThat(doubted.confirmed().pausedSince()).isEqualTo(NOW);
    }
}
