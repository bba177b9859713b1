package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which libraries the drain is told to serve, and in which order. */
public interface DueLibrariesContract extends PersistenceSubject {
    @Test
    default void a_library_is_due_when_its_window_is_over_and_not_a_microsecond_before() {
        var library = given().trashed(given().library(1));
        assertThat(due()).isEmpty();

        clock().turn(Duration.ofDays(90).minusNanos(1_000));
        assertThat(due()).isEmpty();

        clock().turn(Duration.ofNanos(1_000));
        assertThat(due()).containsExactly(library.id());
    }

    @Test
    default void a_library_is_due_once_it_is_expedited_and_no_more_when_that_is_withdrawn() {
        var library = given().due(given().library(1));
        assertThat(due()).containsExactly(library.id());

        var withdrawn = given().change(library, latest -> latest.withdrawExpedite(given().now()));
        assertThat(withdrawn.isDrainable(given().now())).isFalse();
        assertThat(due()).isEmpty();
    }

    @Test
    default void a_draining_library_is_due() {
        var library = given().draining(given().library(3), 1);

        assertThat(due()).containsExactly(library.id());
    }

    @Test
    default void a_live_library_is_not_due() {
        var live = given().library(1);
        var restored = given().restored(given().draining(given().library(3), 1), Fixtures.actor());

        assertThat(due()).doesNotContain(live.id(), restored.id()).isEmpty();
    }

    @Test
    default void a_held_library_is_not_due_until_it_is_released() {
        var trashed = given().due(given().library(1));
        var draining = given().draining(given().library(3), 1);
        for (var library : List.of(trashed, draining)) {
            var held = given().change(library, latest -> latest.hold("evidence", given().now()));
            assertThat(held.hold()).isNotNull();
        }
        assertThat(due()).isEmpty();

        var released = given().change(draining, latest -> latest.release(given().now()));
        assertThat(due()).containsExactly(released.id());
    }

    @Test
    default void no_more_are_told_than_were_asked_for() {
        var expected = new ArrayList<LibraryId>();
        for (int number = 0; number < 5; number++) {
            expected.add(given().due(given().library(0)).id());
            clock().turn(Duration.ofSeconds(1));
        }

        var due = transactions().oneByOne(unit -> unit.drains().due(3));

        assertThat(due).isEqualTo(expected.subList(0, 3));
    }

    @Test
    default void libraries_are_served_in_turn() {
        var one = given().due(given().library(9));
        clock().turn(Duration.ofSeconds(1));
        var other = given().due(given().library(9));

        for (int turn = 0; turn < 3; turn++) {
            clock().turn(Duration.ofSeconds(1));
            assertThat(due()).containsExactly(one.id(), other.id());
            assertThat(given().drain(one, 1).isLive()).isFalse();
            clock().turn(Duration.ofSeconds(1));
            assertThat(due()).containsExactly(other.id(), one.id());
            assertThat(given().drain(other, 1).isLive()).isFalse();
        }
    }

    @Test
    default void a_library_whose_batch_failed_is_left_out_for_a_growing_time_and_others_are_not() {
        var library = given().due(given().library(1));
        var other = given().due(given().library(1));

        var first = patienceAfterFailure(library);
        var second = patienceAfterFailure(library);
        var third = patienceAfterFailure(library);

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
        assertThat(due()).contains(other.id());
    }

    @Test
    default void a_batch_that_commits_ends_a_row_of_failures() {
        var library = given().due(given().library(3));
        var first = patienceAfterFailure(library);
        assertThat(patienceAfterFailure(library)).isGreaterThan(first);

        var drained = given().drain(library, 1);

        assertThat(due()).contains(drained.id());
        assertThat(patienceAfterFailure(library)).isEqualTo(first);
    }

    @Test
    default void a_batch_that_rolls_back_forgives_nothing() {
        var library = given().due(given().library(3));
        assertThat(patienceAfterFailure(library)).isPositive();
        transactions().perform(unit -> unit.drains().failed(library.id(), "broken"));

        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.drains().claim(library.id())).isPresent();
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(due()).isEmpty();
    }

    @Test
    default void any_reason_will_do_and_a_failure_of_what_is_gone_matters_to_nobody() {
        var library = given().due(given().library(1));

        var reason = "\0 \uD800 x" + "\uD83D\uDE00".repeat(100_000);

        transactions().perform(unit -> unit.drains().failed(library.id(), reason));
        transactions().perform(unit -> unit.drains().failed(Fixtures.libraryId(), "gone"));

        assertThat(due()).isEmpty();
    }

    private List<LibraryId> due() {
        return transactions().oneByOne(unit -> unit.drains().due(100));
    }

    /** How long it is left out after one more failure, to the second. */
    private Duration patienceAfterFailure(Library library) {
        transactions().perform(unit -> unit.drains().failed(library.id(), "broken"));
        var failedAt = given().now();
        while (!due().contains(library.id())) {
            clock().turn(Duration.ofSeconds(1));
            assertThat(given().now()).isBefore(failedAt.plus(Duration.ofHours(1)));
        }
        return Duration.between(failedAt, given().now());
    }
}
