package dev.sluice.application.memory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_does_what_a_sorted_map_does(long seed) {
        var random = new Random(seed);
        var table = new Table<Integer, String>();
        var expected = new TreeMap<Integer, String>();
        for (int step = 0; step < 3_000; step++) {
            int key = random.nextInt(400);
            if (random.nextInt(3) == 0) {
                table.remove(key);
                expected.remove(key);
            } else {
                table.put(key, "value " + step);
                expected.put(key, "value " + step);
            }
            int asked = random.nextInt(400);
            assertThat(table.find(asked).orElse("none")).isEqualTo(expected.getOrDefault(asked, "none"));
            if (step % 50 == 0) {
                assertThat(table.values()).containsExactlyElementsOf(expected.values());
                assertThat(table.from(asked))
                        .containsExactlyElementsOf(expected.tailMap(asked).values());
            }
        }
    }

    @Test
    void a_copy_keeps_what_it_was_copied_from_whatever_comes_after() {
        var table = new Table<Integer, String>();
        var copies = new ArrayList<Table<Integer, String>>();
        for (int key = 0; key < 100; key++) {
            copies.add(table.copy());
            table.put(key, "v");
        }
        for (int key = 0; key < 100; key++) {
            table.remove(key);
        }

        for (int key = 0; key < 100; key++) {
            assertThat(copies.get(key).values()).hasSize(key);
        }
        assertThat(table.values()).isEmpty();
    }

    @Test
    void keys_in_ascending_order_make_no_long_chain() {
        var tree = Node.with(null, 0, "v");
        for (int key = 1; key < 1_000; key++) {
            tree = Node.with(tree, key, "v");
        }
        assertThat(tree.height()).isLessThanOrEqualTo(14);

        for (int key = 0; key < 900; key++) {
            tree = requireNonNull(Node.without(tree, key));
        }
        assertThat(tree.height()).isLessThanOrEqualTo(9);
    }

    @Test
    void a_stream_shows_the_table_as_it_was_when_asked_for() {
        var table = new Table<Integer, String>();
        table.put(1, "one");
        var before = table.values();

        table.put(2, "two");

        assertThat(before).containsExactly("one");
    }
}
