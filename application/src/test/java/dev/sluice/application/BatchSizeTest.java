package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
    private static final Duration WISHED = Duration.ofMillis(50);

    @Test
    void the_first_batch_is_small_and_never_larger_than_the_largest() {
        assertThat(BatchSize.first(1_000, WISHED).assets()).isEqualTo(100);
        assertThat(BatchSize.first(7, WISHED).assets()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # full batches
            400, 50, 400
            400, 40, 500
            400, 10, 800
            400, 0, 800
            400, 100, 200
            400, 5000, 100
            # batches that were not full
            399, 10, 400
            1, 100, 200
            """)
    void the_next_batch_follows_what_the_latest_took(int purged, int millis, int next) {
        var size = new BatchSize(400, 1_000, WISHED);

        assertThat(size.after(purged, Duration.ofMillis(millis)).assets()).isEqualTo(next);
    }

    @Test
    void it_stays_between_one_and_the_largest() {
        assertThat(new BatchSize(900, 1_000, WISHED)
                        .after(900, Duration.ofMillis(1))
                        .assets())
                .isEqualTo(1_000);
        assertThat(new BatchSize(1, 1_000, WISHED)
                        .after(1, Duration.ofMinutes(1))
                        .assets())
                .isEqualTo(1);
    }

    @Test
    void on_a_steady_database_it_settles_at_the_wished_time() {
        var size = BatchSize.first(100_000, WISHED);
        for (int batch = 0; batch < 20; batch++) {
            size = size.after(size.assets(), Duration.ofNanos(size.assets() * 20_000L));
        }

        assertThat(size.assets()).isEqualTo(2_500);
    }

    @Test
    void a_batch_takes_some_time_and_some_assets() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchSize(1, 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchSize(1, 1, Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchSize(0, 1, WISHED));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchSize(2, 1, WISHED));
    }
}
