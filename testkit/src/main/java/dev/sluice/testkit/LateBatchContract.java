package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainBatch;
import dev.sluice.application.DrainStep;
import dev.sluice.domain.Library;
import dev.sluice.domain.RetentionPolicy;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a batch does if its library is not any more what was claimed: nothing. */
public interface LateBatchContract extends LifecycleSubject {
    @Test
    default void a_library_that_was_restored_since_it_was_claimed_loses_nothing() {
        var scene = scene();
        var claimed = scene.due(3);
        assertThat(restored(scene, claimed).isLive()).isTrue();

        requireIdle(scene, claimed);
        requireWhole(scene, claimed, 3);
    }

    @Test
    default void a_library_that_was_given_up_anew_since_it_was_claimed_waits_for_its_next_turn() {
        var scene = scene();
        var claimed = scene.due(3);
        clock().turn(Duration.ofSeconds(1));
        assertThat(restored(scene, claimed).isLive()).isTrue();
        assertThat(expedited(scene, claimed).isDrainable(given().now())).isTrue();

        requireIdle(scene, claimed);
        requireWhole(scene, claimed, 3);
    }

    @Test
    default void a_library_whose_trash_was_emptied_since_it_was_claimed_waits_for_its_next_turn() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 1)).hasSize(1);
        var claimed = expedited(scene, library);
        assertThat(restored(scene, library).isLive()).isTrue();
        assertThat(scene.useCases()
                        .emptyTrash()
                        .empty(scene.actor(), library.id(), null)
                        .contents()
                        .condemned())
                .isOne();
        assertThat(expedited(scene, library).purgeOrderedAt()).isEqualTo(claimed.purgeOrderedAt());

        requireIdle(scene, claimed);
        assertThat(scene.drainAll(10)).hasSize(1);
        new Audit(scene).check();
    }

    @Test
    default void a_library_that_was_held_since_it_was_claimed_loses_nothing() {
        var scene = scene();
        var claimed = scene.due(3);
        assertThat(scene.useCases()
                        .holdLibrary()
                        .hold(scene.actor(), claimed.id(), "evidence")
                        .isHeld())
                .isTrue();

        requireIdle(scene, claimed);
        requireWhole(scene, claimed, 3);
    }

    @Test
    default void a_library_of_which_an_asset_was_held_since_it_was_claimed_loses_nothing() {
        var scene = scene();
        var library = scene.library(3);
        var evidence = scene.assets(library).get(2).id();
        var claimed = expedited(scene, library);
        assertThat(scene.useCases()
                        .holdAsset()
                        .hold(scene.actor(), evidence, "evidence")
                        .id())
                .isEqualTo(evidence);

        requireIdle(scene, claimed);
        requireWhole(scene, claimed, 3);
    }

    @Test
    default void a_library_that_was_braked_since_it_was_claimed_loses_nothing() {
        var scene = scene();
        var claimed = scene.due(6);
        assertThat(scene.useCases().checkBrakes().check(BrakeContract.FIVE)).hasSize(1);

        requireIdle(scene, claimed);
        requireWhole(scene, claimed, 6);
    }

    /** Nothing comes of a batch that takes what was claimed for what is there. */
    private void requireIdle(Scene scene, Library claimed) {
        var before = scene.find(claimed);
        var late = new DrainBatch(new LateClaim(transactions(), claimed), RetentionPolicy.DEFAULT);

        assertThat(Stream.of(1, 100).map(late::drain)).containsOnly(new DrainStep.Idle());

        assertThat(scene.find(claimed)).isEqualTo(before);
    }

    private static void requireWhole(Scene scene, Library library, int assets) {
        assertThat(restored(scene, library).contents().assets()).isEqualTo(assets);
        assertThat(scene.assets(library)).hasSize(assets);
        new Audit(scene).check(library);
    }

    private static Library restored(Scene scene, Library library) {
        return scene.useCases()
                .restoreLibrary()
                .restore(scene.actor(), library.id())
                .library();
    }

    private static Library expedited(Scene scene, Library library) {
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        return scene.useCases().expeditePurge().expedite(scene.actor(), trashed.id(), null);
    }
}
