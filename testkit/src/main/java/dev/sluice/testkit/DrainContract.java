package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.DrainStep.Purged;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgeProgress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How libraries whose time has come are purged, batch by batch, to the end. */
public interface DrainContract extends LifecycleSubject {
    @Test
    default void a_trashed_library_is_whole_until_its_window_is_over_and_is_then_purged_to_the_end() {
        var scene = scene();
        var library = scene.library(5);
        var ids = scene.assets(library).stream().map(asset -> asset.id()).toList();
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        clock().turn(Duration.ofDays(90).minusNanos(1_000));
        assertThat(scene.drain(2)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library)).isEqualTo(trashed);

        clock().turn(Duration.ofNanos(1_000));
        var batches = scene.drainAll(2);

        assertThat(batches).extracting(Purged::library).containsOnly(library.id());
        assertThat(batches).extracting(batch -> batch.batch().assets()).containsExactly(2, 2, 1);
        assertThat(batches).extracting(Purged::gone).containsExactly(false, false, true);
        assertThat(batches.stream().flatMap(batch -> batch.batch().ids().stream()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(scene.exists(library)).isFalse();
        new Audit(scene).check();
    }

    @Test
    default void the_last_event_of_a_library_can_be_read_when_it_is_gone() {
        var scene = scene();
        var library = scene.due(3);
        var begun = scene.given().now();
        assertThat(scene.drain(2)).isInstanceOf(Purged.class);
        clock().turn(Duration.ofMinutes(1));
        assertThat(scene.drain(2)).isInstanceOf(Purged.class);

        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.Purged(
                        library.id(),
                        scene.given().now(),
                        new PurgeProgress(
                                begun,
                                scene.given().now(),
                                3,
                                library.contents().bytes())));
        new Audit(scene).checkHistory(library);
    }

    @Test
    default void an_empty_library_goes_at_the_first_step() {
        var scene = scene();
        var library = scene.due(0);

        assertThat(scene.drainAll(10)).extracting(Purged::gone).containsExactly(true);

        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void a_library_that_fits_one_batch_goes_in_one_step() {
        var scene = scene();
        var library = scene.due(4);

        assertThat(scene.drainAll(4)).extracting(Purged::gone).containsExactly(true);

        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void a_huge_library_does_not_hold_up_a_small_one() {
        var scene = scene();
        var huge = scene.due(9);
        clock().turn(Duration.ofSeconds(1));
        assertThat(served(scene)).isEqualTo(huge.id());
        clock().turn(Duration.ofSeconds(1));
        var small = scene.due(1);
        clock().turn(Duration.ofSeconds(1));

        var next = List.of(served(scene), served(scene));

        assertThat(next).contains(small.id());
        assertThat(scene.exists(small)).isFalse();
        assertThat(scene.exists(huge)).isTrue();
    }

    @Test
    default void a_library_that_cannot_be_purged_does_not_hold_up_the_others() {
        var scene = scene();
        var broken = scene.library(0);
        smuggleIn(broken);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), broken.id());
        var due = scene.useCases().expeditePurge().expedite(scene.actor(), trashed.id(), null);
        clock().turn(Duration.ofSeconds(1));
        var sound = scene.due(3);

        assertThat(scene.useCases().drainBatch().drain(10))
                .isInstanceOfSatisfying(
                        DrainStep.Failed.class,
                        failed -> assertThat(failed.library()).isEqualTo(broken.id()));
        assertThat(scene.drainAll(2)).extracting(Purged::library).containsOnly(sound.id());

        assertThat(scene.exists(sound)).isFalse();
        assertThat(scene.find(broken)).isEqualTo(due);
        clock().turn(Duration.ofDays(1));
        assertThat(scene.useCases().drainBatch().drain(10)).isInstanceOf(DrainStep.Failed.class);
    }

    @Test
    default void how_far_a_drain_is_can_be_read_at_any_time() {
        var scene = scene();
        var library = scene.library(6);
        var status = scene.useCases().findDrain().find(scene.actor(), library.id());
        assertThat(status.library()).isEqualTo(library);
        assertThat(status.span()).isNotNull();
        assertThat(status.progress()).isEmpty();
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(trashed.isLive()).isFalse();
        clock().turn(Duration.ofDays(90));
        assertThat(scene.drain(2)).isInstanceOf(Purged.class);
        clock().turn(Duration.ofSeconds(2));
        assertThat(scene.drain(2)).isInstanceOf(Purged.class);

        status = scene.useCases().findDrain().find(scene.actor(), library.id());

        assertThat(status.at()).isEqualTo(scene.given().now());
        assertThat(status.progress().orElseThrow().assets()).isEqualTo(4);
        assertThat(status.library().contents().assets()).isEqualTo(2);
        assertThat(status.assetsPerSecond()).hasValue(2.0);
        assertThat(status.estimatedEnd()).contains(status.at().plusSeconds(1));
    }

    /** An asset that nobody counted, so that the numbers cannot come out right. */
    private void smuggleIn(Library library) {
        var asset = Fixtures.asset(library.id(), "smuggled", "2024-02-29T12:00:00", given().now());
        given().run(unit -> assertThat(unit.assets().insert(asset)).isTrue());
    }

    private static LibraryId served(Scene scene) {
        return ((Purged) scene.drain(2)).library();
    }
}
