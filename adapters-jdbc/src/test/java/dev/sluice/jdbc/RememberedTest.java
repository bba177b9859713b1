package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<String, Integer> remembered = new Remembered<>(2);

    @Test
    void of_too_many_things_those_are_forgotten_that_nobody_has_used_for_the_longest_time() {
        keep("one", 1);
        keep("two", 2);
        assertThat(remembered.recall("one")).contains(1);
        keep("three", 3);

        assertThat(remembered.recall("one")).contains(1);
        assertThat(remembered.recall("two")).isEmpty();
        assertThat(remembered.recall("three")).contains(3);
    }

    @Test
    void what_comes_of_two_values_is_for_the_caller_to_say() {
        keep("one", 2);
        keep("one", 1);

        assertThat(remembered.recall("one")).contains(2);
    }

    @Test
    void what_is_forgotten_is_gone_and_nothing_at_all_can_be_kept() {
        keep("one", 1);
        remembered.forget("one");
        assertThat(remembered.recall("one")).isEmpty();

        var none = new Remembered<String, Integer>(0);
        none.keep("one", 1, Math::max);
        assertThat(none.recall("one")).isEmpty();
    }

    private void keep(String key, int value) {
        remembered.keep(key, value, Math::max);
    }
}
