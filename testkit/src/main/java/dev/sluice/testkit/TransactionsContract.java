package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link dev.sluice.application.port.Transactions} promises. */
public interface TransactionsContract extends AtomicityContract, OneByOneContract {
    @Test
    default void the_answer_of_the_work_comes_out() {
        assertThat(transactions().<String>inTransaction(unit -> "answer")).isEqualTo("answer");
        assertThat(transactions().<String>oneByOne(unit -> "answer")).isEqualTo("answer");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 123_456_789})
    default void a_unit_decides_by_the_clock_to_the_microsecond(long nanoseconds) {
        clock().turn(Duration.ofNanos(nanoseconds));
        var expected = clock().instant().truncatedTo(ChronoUnit.MICROS);

        assertThat(transactions().oneByOne(UnitOfWork::now)).isEqualTo(expected);
        assertThat(transactions().inTransaction(UnitOfWork::now)).isEqualTo(expected);
    }

    @Test
    default void a_unit_decides_by_a_time_that_is_not_before_its_latest_read_of_a_library() {
        var library = given().library(0);

        transactions().perform(unit -> {
            assertThat(unit.libraries().find(library.owner(), library.id())).isPresent();
            clock().turn(Duration.ofHours(1));
            assertThat(unit.libraries().find(library.owner(), library.id())).isPresent();
            assertThat(unit.now()).isEqualTo(clock().instant());
        });
    }
}
