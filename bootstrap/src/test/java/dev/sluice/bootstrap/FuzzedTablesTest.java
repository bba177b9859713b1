package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, for every operation there is, on embedded H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzedTablesTest {
    private final FuzzWalk walk = new FuzzWalk("jdbc:h2:mem:fuzzed");

    @AfterAll
    void stop() {
        walk.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_malformed_request_makes_the_server_fail_or_changes_a_row(long seed) {
        assertThat(walk.walk(seed)).isGreaterThan(500);
    }
}
