package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.DrainOrders;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent.PurgeUpcoming;
import dev.sluice.domain.LibraryState.Trashed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When owners are told that a library will be purged soon. */
public interface PurgeNoticeContract extends LifecycleSubject {
    /** How long ahead these tests announce. */
    Duration AHEAD = Duration.ofDays(7);

    @Test
    default void a_purge_is_announced_once_a_week_ahead_and_not_a_microsecond_before() {
        var scene = scene();
        var library = trashed(scene, scene.library(3));
        var due = purgeAfter(library);

        clock().turn(Duration.ofDays(83).minusNanos(1_000));
        assertThat(announce(scene)).isZero();
        clock().turn(Duration.ofNanos(1_000));
        assertThat(announce(scene)).isOne();
        assertThat(announce(scene)).isZero();
        clock().turn(Duration.ofDays(6));
        assertThat(announce(scene)).isZero();

        var told = new PurgeUpcoming(
                library.id(), due.minus(AHEAD), due, 3, library.contents().bytes());
        assertThat(notices(scene, library)).containsExactly(told);
        assertThat(purgeAfter(scene.find(library))).isEqualTo(due);
    }

    @Test
    default void a_library_that_comes_back_and_is_trashed_again_is_announced_again() {
        var scene = scene();
        var library = trashed(scene, scene.library(1));
        clock().turn(Duration.ofDays(83));
        assertThat(announce(scene)).isOne();

        var back = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(back.library().isLive()).isTrue();
        assertThat(announce(scene)).isZero();
        var again = trashed(scene, library);
        assertThat(announce(scene)).isZero();
        clock().turn(Duration.ofDays(83));
        assertThat(announce(scene)).isOne();

        assertThat(notices(scene, library))
                .extracting(PurgeUpcoming::purgeAfter)
                .hasSize(2)
                .contains(purgeAfter(again));
    }

    @Test
    default void what_is_due_is_not_announced_any_more_by_its_window_or_by_an_expedite() {
        var scene = scene();
        var late = trashed(scene, scene.library(1));
        clock().turn(Duration.ofDays(90));
        var expedited = scene.due(1);

        assertThat(announce(scene)).isZero();

        assertThat(notices(scene, late)).isEmpty();
        assertThat(notices(scene, expedited)).isEmpty();
    }

    @Test
    default void when_an_expedite_is_withdrawn_the_promised_date_is_announced_unless_it_was() {
        var scene = scene();
        var library = scene.due(1);
        var told = trashed(scene, scene.library(1));
        clock().turn(Duration.ofDays(83));
        assertThat(announce(scene)).isOne();
        var hastened = scene.useCases().expeditePurge().expedite(scene.actor(), told.id(), null);
        assertThat(hastened.isDrainable(scene.given().now())).isTrue();

        for (var each : List.of(library, told)) {
            var withdrawn = scene.useCases().withdrawExpedite().withdraw(scene.actor(), each.id());
            assertThat(withdrawn.isLive()).isFalse();
        }

        assertThat(announce(scene)).isOne();
        assertThat(notices(scene, library)).hasSize(1);
        assertThat(notices(scene, told)).hasSize(1);
    }

    @Test
    default void what_is_held_is_not_announced_until_it_is_released() {
        var scene = scene();
        var library = trashed(scene, scene.library(1));
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");
        assertThat(held.hold()).isNotNull();
        clock().turn(Duration.ofDays(84));
        assertThat(announce(scene)).isZero();

        var released = scene.useCases().releaseLibrary().release(scene.actor(), library.id());

        assertThat(released.hold()).isNull();
        assertThat(announce(scene)).isOne();
    }

    @Test
    default void nothing_is_announced_by_a_clock_that_is_in_doubt() {
        var scene = scene();
        var library = trashed(scene, scene.library(1));
        clock().turn(Duration.ofDays(84));
        given().run(unit -> {
            var orders = unit.control().lockOrders();
            unit.control().give(new DrainOrders(null, null, given().now(), orders.lastTick()));
        });

        assertThat(announce(scene)).isZero();
        var confirmed = scene.useCases().confirmClock().confirm(scene.actor());

        assertThat(confirmed.stop()).isFalse();
        assertThat(announce(scene)).isOne();
        assertThat(notices(scene, library)).hasSize(1);
    }

    @Test
    default void the_soonest_are_announced_first_in_batches_and_each_by_one_of_those_who_try() {
        var scene = scene();
        var libraries = IntStream.range(0, 7)
                .mapToObj(number -> {
                    clock().turn(Duration.ofSeconds(1));
                    return trashed(scene, scene.library());
                })
                .toList();
        clock().turn(Duration.ofDays(84));
        assertThat(scene.useCases().announcePurges().announce(AHEAD, 2)).isEqualTo(2);
        assertThat(libraries.stream().map(library -> notices(scene, library).size()))
                .containsExactly(1, 1, 0, 0, 0, 0, 0);

        List<Integer> announced = Race.of(4, racer -> {
            int all = 0;
            for (int look = 0; look < 8; look++) {
                all += scene.useCases().announcePurges().announce(AHEAD, 2);
            }
            return all;
        });

        assertThat(announced.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(libraries)
                .allSatisfy(library -> assertThat(notices(scene, library)).hasSize(1));
    }

    @Test
    default void a_notice_and_a_restore_that_meet_leave_a_live_library_and_a_later_notice_to_come() {
        for (int round = 0; round < 8; round++) {
            var scene = scene();
            var library = trashed(scene, scene.library(2));
            clock().turn(Duration.ofDays(84));

            var outcomes = Race.<Object>of(List.of(
                    () -> scene.useCases().announcePurges().announce(AHEAD, 10),
                    () -> scene.useCases().restoreLibrary().restore(scene.actor(), library.id())));
            assertThat(outcomes).hasSize(2);

            new Audit(scene).check(library);
            assertThat(scene.find(library).isLive()).isTrue();
            assertThat(notices(scene, library)).hasSizeLessThanOrEqualTo(1);
            int before = notices(scene, library).size();
            assertThat(trashed(scene, library).isLive()).isFalse();
            clock().turn(Duration.ofDays(84));
            assertThat(announce(scene)).isOne();
            assertThat(notices(scene, library)).hasSize(before + 1);
        }
    }

    private static int announce(Scene scene) {
        return scene.useCases().announcePurges().announce(AHEAD, 100);
    }

    private static Library trashed(Scene scene, Library library) {
        return scene.useCases().trashLibrary().trash(scene.actor(), library.id());
    }

    private static Instant purgeAfter(Library library) {
        return ((Trashed) library.state()).purgeAfter();
    }

    private static List<PurgeUpcoming> notices(Scene scene, Library library) {
        return scene.given().history(library).stream()
                .filter(PurgeUpcoming.class::isInstance)
                .map(PurgeUpcoming.class::cast)
                .toList();
    }
}
