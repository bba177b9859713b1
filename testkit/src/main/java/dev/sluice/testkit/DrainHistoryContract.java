package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.DrainSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.DrainHistory} promises. */
public interface DrainHistoryContract extends PersistenceSubject {
    /** A whole hour. */
    Instant START = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    default void what_nodes_purged_in_a_minute_is_one_sample() {
        begin("one", new DrainSample(START, 3, 30, 100, 7));
        begin("two", new DrainSample(START, 2, 20, 90, 9));

        assertThat(add("one", START, 4, 40)).isTrue();

        assertThat(since(START, 1)).containsExactly(new DrainSample(START, 9, 90, 100, 9));
    }

    @Test
    default void a_minute_that_a_node_has_not_begun_is_not_added_to() {
        begin("one", new DrainSample(START, 3, 30, 0, 0));

        assertThat(add("two", START, 1, 10)).isFalse();
        assertThat(add("one", minute(1), 1, 10)).isFalse();

        assertThat(since(START, 1)).containsExactly(new DrainSample(START, 3, 30, 0, 0));
    }

    @Test
    default void minutes_are_gathered_in_spans_oldest_first_and_nothing_from_before() {
        for (int minute : List.of(6, 1, 0, -1, 4)) {
            begin("one", new DrainSample(minute(minute), 1, 10, minute + 1, 0));
        }

        assertThat(since(START, 5))
                .containsExactly(new DrainSample(START, 3, 30, 5, 0), new DrainSample(minute(5), 1, 10, 7, 0));
    }

    @Test
    default void the_oldest_are_forgotten_a_bounded_number_at_a_time() {
        for (int minute : List.of(2, 0, 3, 1)) {
            begin("one", new DrainSample(minute(minute), 1, 10, 0, 0));
        }

        forget(minute(3), 2);
        assertThat(since(START, 1)).extracting(DrainSample::at).containsExactly(minute(2), minute(3));

        forget(minute(3), 2);
        assertThat(since(START, 1)).extracting(DrainSample::at).containsExactly(minute(3));
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }

    private boolean add(String node, Instant minute, long assets, long bytes) {
        return transactions().<Boolean>oneByOne(unit -> unit.drainHistory().add(node, minute, assets, bytes));
    }

    private void begin(String node, DrainSample sample) {
        transactions().perform(unit -> unit.drainHistory().begin(node, sample));
    }

    private List<DrainSample> since(Instant from, int minutes) {
        return transactions().oneByOne(unit -> unit.drainHistory().since(from, Duration.ofMinutes(minutes)));
    }

    private void forget(Instant before, int limit) {
        transactions().perform(unit -> unit.drainHistory().forget(before, limit));
    }
}
