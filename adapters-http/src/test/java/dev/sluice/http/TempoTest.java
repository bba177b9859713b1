package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TempoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Tempo tempo = new Tempo(100, PATIENCE, now::get);

    @Test
    void a_client_may_be_slow_for_a_while() {
        now.addAndGet(PATIENCE.toNanos());

        assertThatNoException().isThrownBy(() -> tempo.add(1));
    }

    @Test
    void one_that_was_fast_enough_on_average_may_go_on() {
        tempo.add(6_000);
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThatNoException().isThrownBy(() -> tempo.add(0));
    }

    @Test
    void one_that_was_not_has_stalled() {
        tempo.add(5_998);
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        var gone = catchThrowableOfType(ClientGone.class, () -> tempo.add(1));

        assertThat(gone.hasStalled()).isTrue();
    }
}
