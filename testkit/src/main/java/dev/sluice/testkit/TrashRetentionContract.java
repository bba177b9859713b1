package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long assets are safe that are thrown away one by one. */
public interface TrashRetentionContract extends LifecycleSubject {
    Duration WINDOW = Duration.ofDays(90);
    Duration RESPITE = Duration.ofDays(7);
    Duration MOMENT = Duration.ofNanos(1_000);

    @Test
    default void a_trashed_asset_is_purged_when_its_window_is_over_and_not_a_microsecond_before() {
        var scene = scene();
        var library = scene.library(3);
        var trashed = scene.trash(library, 2);
        clock().turn(WINDOW.minus(MOMENT));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        clock().turn(MOMENT);
        assertThat(scene.drainAll(10)).extracting(step -> step.batch().ids()).containsExactly(trashed);

        assertThat(scene.assets(library)).hasSize(1).noneMatch(Asset::isTrashed);
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.AssetsDeleted(library.id(), clock().instant(), trashed));
        new Audit(scene).check(library);
    }

    @Test
    default void a_restored_asset_is_not_purged_and_the_drain_looks_for_it_once() {
        var scene = scene();
        var library = scene.library(2);
        var trashed = scene.trash(library, 2);
        assertThat(scene.useCases().restoreAssets().restore(scene.actor(), library.id(), trashed))
                .isEqualTo(trashed);
        clock().turn(WINDOW);
        var before = scene.find(library);
        assertThat(due(scene)).hasSize(1);

        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        assertThat(due(scene)).isEmpty();
        assertThat(scene.assets(library)).hasSize(2);
        assertThat(scene.find(library).revision()).isEqualTo(before.revision());
        new Audit(scene).check(library);
    }

    @Test
    default void each_asset_is_purged_in_its_own_time() {
        var scene = scene();
        var library = scene.library(4);
        for (int day = 0; day < 3; day++) {
            assertThat(scene.trash(library, 1)).hasSize(1);
            clock().turn(Duration.ofDays(1));
        }
        clock().turn(WINDOW.minusDays(3));

        for (int left = 3; left > 0; left--) {
            assertThat(scene.drainAll(10)).hasSize(1);
            assertThat(scene.assets(library)).hasSize(left);
            assertThat(due(scene)).isEmpty();
            clock().turn(Duration.ofDays(1));
        }
        assertThat(scene.drainAll(10)).isEmpty();
        new Audit(scene).check(library);
    }

    @Test
    default void while_its_library_is_in_the_trash_only_the_librarys_clock_counts() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 1)).hasSize(1);
        clock().turn(WINDOW.minusDays(1));
        assertThat(scene.useCases()
                        .trashLibrary()
                        .trash(scene.actor(), library.id())
                        .isLive())
                .isFalse();

        clock().turn(WINDOW.minus(MOMENT));

        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library).contents().assets()).isEqualTo(3);
    }

    @Test
    default void what_fell_due_meanwhile_is_safe_for_the_respite_after_the_librarys_restore() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 1)).hasSize(1);
        clock().turn(WINDOW.minusDays(1));
        awayFor(scene, library, Duration.ofDays(2));

        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(due(scene)).isEmpty();
        clock().turn(RESPITE.minus(MOMENT));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.assets(library)).hasSize(3);

        clock().turn(MOMENT);
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.assets(library)).hasSize(2);
        new Audit(scene).check(library);
    }

    @Test
    default void what_falls_due_after_the_librarys_restore_gets_no_respite() {
        var scene = scene();
        var library = scene.library(3);
        var early = scene.trash(library, 1);
        clock().turn(Duration.ofDays(3));
        var late = scene.trash(library, 1);
        clock().turn(WINDOW.minusDays(4));
        awayFor(scene, library, Duration.ofDays(2));

        clock().turn(Duration.ofDays(2));
        assertThat(scene.drainAll(10)).extracting(step -> step.batch().ids()).containsExactly(late);
        clock().turn(RESPITE);
        assertThat(scene.drainAll(10)).extracting(step -> step.batch().ids()).containsExactly(early);
        new Audit(scene).check(library);
    }

    @Test
    default void nothing_in_the_trash_of_a_held_library_is_purged_until_it_is_released() {
        var scene = scene();
        var library = scene.library(2);
        assertThat(scene.trash(library, 1)).hasSize(1);
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");
        assertThat(held.hold()).isNotNull();
        clock().turn(WINDOW.plusDays(1));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        assertThat(scene.useCases()
                        .releaseLibrary()
                        .release(scene.actor(), library.id())
                        .hold())
                .isNull();
        assertThat(scene.drainAll(10)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void much_trash_is_purged_batch_by_batch_with_everybody_elses_turn_in_between() {
        var scene = scene();
        var much = scene.library(7);
        assertThat(scene.trash(much, 7)).hasSize(7);
        clock().turn(WINDOW);
        var other = scene.library(2);
        assertThat(scene.trash(other, 2)).hasSize(2);
        clock().turn(WINDOW);
        var away = scene.due(1);

        clock().turn(Duration.ofSeconds(1));
        assertThat(served(scene)).isEqualTo(much.id());
        clock().turn(Duration.ofSeconds(1));
        assertThat(List.of(served(scene), served(scene))).containsExactlyInAnyOrder(other.id(), away.id());
        clock().turn(Duration.ofSeconds(1));
        assertThat(scene.drainAll(3)).extracting(step -> step.batch().assets()).containsExactly(3, 1);

        assertThat(due(scene)).isEmpty();
        assertThat(scene.exists(away)).isFalse();
        new Audit(scene).check(much, other);
    }

    private static LibraryId served(Scene scene) {
        return ((DrainStep.Purged) scene.drain(3)).library();
    }

    /** The library goes to the trash, and comes back after this time. */
    private void awayFor(Scene scene, Library library, Duration time) {
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(trashed.isLive()).isFalse();
        clock().turn(time);
        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(restored.library().isLive()).isTrue();
    }

    private static List<LibraryId> due(Scene scene) {
        return scene.given().transactions().oneByOne(unit -> unit.drains().due(100));
    }
}
