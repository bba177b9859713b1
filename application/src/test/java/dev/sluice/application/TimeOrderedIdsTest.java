package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.AssetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderedIdsTest {
    private Instant now = Instant.parse("2026-03-01T12:34:56.789Z");

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x0123_4567_89AB_CDEFL})
    void an_id_is_a_uuid_of_version_7_whatever_the_randomness(long bits) {
        RandomGenerator random = () -> bits;

        var id = new TimeOrderedIds(() -> now, random).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    /** RFC 9562, appendix A.6: its time, and its random bits where they belong. */
    @Test
    void the_example_of_the_standard_comes_out() {
        var randoms = List.of(0xCC3L, 0x18C4_DC0C_0C07_398FL << 2).iterator();
        RandomGenerator random = randoms::next;
        var ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(1_645_557_742_000L), random);

        assertThat(ids.next()).isEqualTo(UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
    }

    @Test
    void later_ids_are_higher() {
        var ids = new TimeOrderedIds(() -> now, new Random(42));
        var made = new ArrayList<AssetId>();
        for (int millisecond = 0; millisecond < 1_000; millisecond++) {
            made.add(new AssetId(ids.next()));
            now = now.plusMillis(1);
        }

        assertThat(made).isSorted();
    }

    @Test
    void ids_of_the_same_moment_differ() {
        var ids = new TimeOrderedIds(() -> now, new Random(42));

        assertThat(Stream.generate(ids::next).limit(100_000)).doesNotHaveDuplicates();
    }
}
