package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrainPlanTest {
    @ParameterizedTest(name = "batches of {0} at {1} in a second are {2} at most")
    @CsvSource({"1000, 500, 50", "10, 500, 10", "1000, 0.5, 1", "1000, 1e12, 1000", "1000, Infinity, 1000"})
    void a_batch_is_never_larger_than_the_rate_allows(int batch, double rate, int expected) {
        var plan = new DrainPlan(Duration.ofMinutes(1), batch, Duration.ofMillis(50), 2, rate, null);

        assertThat(plan.firstBatch().most()).isEqualTo(expected);
    }
}
