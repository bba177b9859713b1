package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.DrainFigures;
import dev.sluice.application.port.FailedDrain;
import dev.sluice.application.port.FailedReclaim;
import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MovedAssets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.DrainReports} promises, and what is done about failures. */
public interface DrainReportsContract extends PersistenceSubject {
    @Test
    default void where_nothing_is_in_the_trash_there_is_nothing_to_do() {
        assertThat(given().library(1).isLive()).isTrue();

        assertThat(figures()).isEqualTo(DrainFigures.NONE);
    }

    @Test
    default void the_figures_tell_what_is_due_draining_held_and_overdue() {
        var overdue = given().due(given().library(2));
        clock().turn(Duration.ofDays(1));
        var draining = given().draining(given().library(2), 1);
        var held = given().change(given().due(given().library(0)), library -> library.hold("evidence", given().now()));
        var trashed = given().trashed(given().library(0));
        var liveAndHeld = given().change(given().library(0), library -> library.hold("evidence", given().now()));
        clock().turn(Duration.ofSeconds(1));

        assertThat(figures())
                .isEqualTo(new DrainFigures(
                        2,
                        3,
                        overdue.state().fold(live -> null, trash -> trash.purgeAfter(), drain -> null),
                        1,
                        1,
                        1,
                        trashed.state().fold(live -> null, trash -> trash.purgeAfter(), drain -> null),
                        0,
                        0,
                        0));
        assertThat(List.of(overdue, draining, held, liveAndHeld)).doesNotHaveDuplicates();
    }

    @Test
    default void live_libraries_with_something_in_their_trash_are_not_reported() {
        var due = new AssetState.Trashed(given().now(), given().now());
        var soon = new AssetState.Trashed(given().now(), given().now().plus(Duration.ofDays(2)));
        for (var trashed : List.of(due, soon)) {
            var full = given().change(
                            given().library(1),
                            latest -> latest.trashAssets(
                                    new MovedAssets(List.of(Fixtures.assetId()), 7), trashed, given().now()));
            assertThat(full.trashCan().turn()).isEqualTo(trashed.purgeAfter());
        }

        assertThat(upcoming(Duration.ofDays(7), 10)).isEmpty();
        assertThat(figures()).isEqualTo(DrainFigures.NONE);
    }

    @Test
    default void the_figures_tell_which_bytes_are_due_to_be_deleted() {
        note(assets(3));
        note(assets(2));
        transactions()
                .perform(unit ->
                        unit.reclaims().intend(Fixtures.assetId(), given().now().plus(Duration.ofHours(24))));

        assertThat(figures()).isEqualTo(new DrainFigures(0, 0, null, 0, 0, 0, null, 2, 5, 0));
    }

    @Test
    default void the_figures_tell_how_many_notes_failed_though_they_are_not_due_again() {
        note(assets(3));
        failAll("the store is away");
        note(assets(2));

        assertThat(figures()).isEqualTo(new DrainFigures(0, 0, null, 0, 0, 0, null, 1, 2, 1));
    }

    @Test
    default void what_falls_due_soon_is_listed_soonest_first() {
        var first = given().trashed(given().library(1));
        clock().turn(Duration.ofHours(1));
        var second = given().trashed(given().library(0));
        var held = given().change(given().trashed(given().library(0)), library -> library.hold("no", given().now()));
        clock().turn(Duration.ofDays(1));
        var later = given().trashed(given().library(0));
        var due = given().due(given().library(0));
        clock().turn(Duration.ofDays(84));

        assertThat(upcoming(Duration.ofDays(7), 10)).containsExactly(first, second, later);
        assertThat(upcoming(Duration.ofDays(5), 10)).containsExactly(first, second);
        assertThat(upcoming(Duration.ofDays(7), 1)).containsExactly(first);
        assertThat(List.of(held, due)).doesNotHaveDuplicates();
    }

    @Test
    default void libraries_that_fail_are_listed_with_the_reason() {
        var one = given().due(given().library(0));
        var two = given().due(given().library(0));
        fail(one, "first");
        fail(two, "no room");
        fail(two, "still no room");

        List<FailedDrain> failures =
                transactions().oneByOne(unit -> unit.reports().failedDrains(10));

        assertThat(failures)
                .containsExactly(
                        new FailedDrain(two.id(), two.owner(), 2, given().now().plusSeconds(20), "still no room"),
                        new FailedDrain(one.id(), one.owner(), 1, given().now().plusSeconds(10), "first"));
    }

    @Test
    default void a_library_that_fails_can_be_tried_at_once_and_is_then_left_alone_for_longer() {
        var one = given().due(given().library(0));
        var two = given().due(given().library(0));
        fail(one, "no room");
        fail(two, "no room");
        assertThat(due()).isEmpty();

        assertThat(retry(one.id())).isTrue();
        assertThat(retry(given().library(0).id())).isFalse();
        assertThat(retry(Fixtures.libraryId())).isFalse();

        assertThat(due()).containsExactly(one.id());
        fail(one, "still no room");
        assertThat(due()).isEmpty();
        clock().turn(Duration.ofSeconds(10));
        assertThat(due()).containsExactly(two.id());
        clock().turn(Duration.ofSeconds(10));
        assertThat(due()).contains(one.id());
    }

    @Test
    default void all_libraries_that_fail_can_be_tried_at_once_a_bounded_number_at_a_time() {
        Stream.generate(() -> given().due(given().library(0))).limit(3).forEach(library -> fail(library, "no room"));

        assertThat(retryAllLibraries(2)).isEqualTo(2);
        assertThat(due()).hasSize(2);
        assertThat(retryAllLibraries(10)).isEqualTo(3);
        assertThat(due()).hasSize(3);
    }

    @Test
    default void bytes_that_cannot_be_deleted_are_listed_oldest_first_and_can_be_tried_at_once() {
        var made = given().now();
        var old = assets(3);
        note(old);
        failAll("the store is away");
        clock().turn(Duration.ofSeconds(1));
        var young = assets(1);
        note(young);
        failAll("the store is still away");
        var sound = assets(1);
        note(sound);

        assertThat(failedReclaims())
                .containsExactly(
                        new FailedReclaim(old.get(0).value(), 3, 1, made, made.plusSeconds(10), "the store is away"),
                        new FailedReclaim(
                                young.get(0).value(),
                                1,
                                1,
                                given().now(),
                                given().now().plusSeconds(10),
                                "the store is still away"));

        assertThat(retry(old.get(0).value())).isTrue();
        assertThat(retry(sound.get(0).value())).isFalse();
        assertThat(retry(UUID.randomUUID())).isFalse();
        assertThat(claim()).extracting(Reclaim::assets).containsExactlyInAnyOrder(old, sound);
    }

    @Test
    default void all_that_failed_can_be_tried_at_once_a_bounded_number_at_a_time() {
        Stream.generate(() -> assets(1)).limit(3).forEach(this::note);
        failAll("the store is away");

        assertThat(retryAll(2)).isEqualTo(2);

        assertThat(claim()).hasSize(2);
        assertThat(retryAll(10)).isEqualTo(3);
        assertThat(claim()).hasSize(3);
    }

    private DrainFigures figures() {
        return transactions().oneByOne(unit -> unit.reports().figures(Duration.ofDays(1)));
    }

    private List<Library> upcoming(Duration within, int limit) {
        return transactions()
                .oneByOne(unit -> unit.reports().upcoming(given().now().plus(within), limit));
    }

    private List<FailedReclaim> failedReclaims() {
        return transactions().oneByOne(unit -> unit.reports().failedReclaims(10));
    }

    private List<LibraryId> due() {
        return transactions().oneByOne(unit -> unit.drains().due(100));
    }

    private boolean retry(LibraryId id) {
        return transactions().<Boolean>oneByOne(unit -> unit.drains().retry(id));
    }

    private int retryAllLibraries(int limit) {
        return transactions().<Integer>oneByOne(unit -> unit.drains().retryAll(limit));
    }

    private boolean retry(UUID id) {
        return transactions().<Boolean>oneByOne(unit -> unit.reclaims().retry(id));
    }

    private int retryAll(int limit) {
        return transactions().<Integer>oneByOne(unit -> unit.reclaims().retryAll(limit));
    }

    private List<Reclaim> claim() {
        return transactions().oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1)));
    }

    private void failAll(String reason) {
        for (var reclaim : claim()) {
            transactions().perform(unit -> unit.reclaims().failed(reclaim, reclaim.assets(), reason));
        }
    }

    private void fail(Library library, String reason) {
        transactions().perform(unit -> unit.drains().failed(library.id(), reason));
    }

    private void note(List<AssetId> assets) {
        transactions().perform(unit -> unit.reclaims().add(assets));
    }

    private static List<AssetId> assets(int count) {
        return Stream.generate(Fixtures::assetId).limit(count).sorted().toList();
    }
}
