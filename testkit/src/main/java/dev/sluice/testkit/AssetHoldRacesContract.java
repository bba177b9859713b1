package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal.Reason;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever holds an asset while others destroy it has it, or is told that it is gone. */
public interface AssetHoldRacesContract extends LifecycleSubject {
    @Test
    default void an_asset_that_is_held_under_the_drain_of_its_library_is_saved_or_gone() {
        for (int round = 0; round < 8; round++) {
            var scene = scene();
            var library = scene.library(12);
            var asset = middle(scene, library);
            trashAndExpedite(scene, library);

            boolean held = race(
                    scene,
                    asset,
                    () -> scene.drainAll(1).size(),
                    () -> scene.drainAll(2).size());

            if (held) {
                assertThat(scene.drainAll(5)).isEmpty();
                var back = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
                assertThat(back.library().contents().held()).isOne();
                assertThat(ids(scene, library)).contains(asset);
                new Audit(scene).check(library);
            } else {
                assertThat(scene.drainAll(5)).isEmpty();
                assertThat(scene.exists(library)).isFalse();
            }
        }
    }

    @Test
    default void an_asset_that_is_held_while_its_time_is_over_is_saved_or_gone() {
        for (int round = 0; round < 8; round++) {
            var scene = scene();
            var library = scene.library(12);
            var ids = scene.trash(library, 12);
            clock().turn(Duration.ofDays(90));

            boolean held = race(
                    scene,
                    ids.get(6),
                    () -> scene.drainAll(1).size(),
                    () -> scene.drainAll(3).size());

            clock().turn(Duration.ofMinutes(1));
            assertThat(scene.drainAll(5)).hasSizeLessThanOrEqualTo(3);
            assertThat(ids(scene, library)).isEqualTo(held ? List.of(ids.get(6)) : List.of());
            new Audit(scene).check(library);
        }
    }

    @Test
    default void an_asset_that_is_held_while_it_is_deleted_or_emptied_out_of_the_trash_is_saved_or_gone() {
        for (int round = 0; round < 8; round++) {
            var scene = scene();
            var library = scene.library(6);
            var ids = scene.trash(library, 6);
            Supplier<Integer> emptying = () ->
                    count(Outcome.of(() -> scene.useCases().emptyTrash().empty(scene.actor(), library.id(), null)));
            Supplier<Integer> deleting = () -> count(Outcome.of(() ->
                    scene.useCases().deleteAssets().delete(scene.actor(), library.id(), ids.subList(2, 5), null)));

            boolean held = race(
                    scene,
                    ids.get(3),
                    round % 2 == 0 ? emptying : deleting,
                    () -> scene.drainAll(2).size());

            assertThat(ids(scene, library).contains(ids.get(3))).isEqualTo(held);
            assertThat(scene.find(library).contents().heldTrashed()).isEqualTo(held ? 1 : 0);
            clock().turn(Duration.ofMinutes(1));
            assertThat(scene.drainAll(5)).hasSizeLessThanOrEqualTo(3);
            assertThat(ids(scene, library).contains(ids.get(3))).isEqualTo(held);
            new Audit(scene).check(library);
        }
    }

    @Test
    default void holds_and_releases_at_the_same_time_are_counted() {
        var scene = scene();
        var library = scene.library(6);
        var ids = ids(scene, library);

        var answers = Race.<Integer>of(6, racer -> {
            for (int turn = 0; turn < 6; turn++) {
                var id = ids.get((racer + turn) % 6);
                var held = scene.useCases().holdAsset().hold(scene.actor(), id, "reason " + racer);
                assertThat(held.hold()).isNotNull();
                if ((racer + turn) % 2 == 0) {
                    var released = scene.useCases().releaseAsset().release(scene.actor(), id);
                    assertThat(released.hold()).isNull();
                }
            }
            return racer;
        });

        assertThat(answers).hasSize(6);
        new Audit(scene).check(library);
    }

    /** Whether the asset was held in time. */
    private static boolean race(Scene scene, AssetId asset, Supplier<Integer> destroyer, Supplier<Integer> another) {
        List<Supplier<Integer>> racers = List.of(
                () -> {
                    var outcome = Outcome.of(() -> scene.useCases().holdAsset().hold(scene.actor(), asset, "evidence"));
                    assertThat(outcome.isAnswered() || outcome.equals(new Outcome.Refused<>(Reason.NO_SUCH_ASSET)))
                            .isTrue();
                    return count(outcome);
                },
                destroyer,
                another);
        return Race.of(racers).get(0) == 1;
    }

    private static int count(Outcome<?> outcome) {
        return outcome.isAnswered() ? 1 : 0;
    }

    private static void trashAndExpedite(Scene scene, Library library) {
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        var due = scene.useCases().expeditePurge().expedite(scene.actor(), trashed.id(), null);
        assertThat(due.isLive()).isFalse();
    }

    private static AssetId middle(Scene scene, Library library) {
        return ids(scene, library).get(6);
    }

    private static List<AssetId> ids(Scene scene, Library library) {
        return scene.assets(library).stream().map(Asset::id).sorted().toList();
    }
}
