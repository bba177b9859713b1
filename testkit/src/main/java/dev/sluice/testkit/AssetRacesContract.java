package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What calls for single assets come to that meet one another, a drain, or an upload. */
public interface AssetRacesContract extends LifecycleSubject {
    @Test
    default void assets_that_many_trash_at_the_same_time_in_any_order_are_trashed_once() {
        var scene = scene();
        var library = scene.library(30);
        var ids = scene.assets(library).stream().map(Asset::id).toList();

        var trashed = Race.<List<AssetId>>of(8, racer -> {
            var shuffled = new ArrayList<>(ids);
            Collections.rotate(shuffled, racer * 7);
            return scene.useCases().trashAssets().trash(scene.actor(), library.id(), shuffled);
        });

        assertThat(trashed.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(scene.find(library).contents().trashedAssets()).isEqualTo(30);
        new Audit(scene).check(library);
    }

    @Test
    default void trashing_restoring_and_deleting_the_same_assets_keeps_the_counters_exact() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var library = scene.library(12);
            var ids = scene.assets(library).stream().map(Asset::id).toList();
            var reversed = new ArrayList<>(ids);
            Collections.reverse(reversed);

            var moved = Race.<List<AssetId>>of(6, racer -> switch (racer % 3) {
                case 0 -> scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids);
                case 1 -> scene.useCases().restoreAssets().restore(scene.actor(), library.id(), reversed);
                default ->
                    scene.useCases().deleteAssets().delete(scene.actor(), library.id(), reversed.subList(0, 6), null);
            });

            assertThat(moved).hasSize(6);
            assertThat(scene.find(library).contents().assets()).isEqualTo(6);
            new Audit(scene).check(library);
        }
    }

    @Test
    default void a_deletion_that_meets_the_trashing_and_the_drain_of_its_library_loses_or_wins_as_a_whole() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var library = scene.library(12);
            var ids = scene.assets(library).stream().map(Asset::id).toList();

            List<Supplier<Outcome<Integer>>> racers = List.of(
                    () -> Outcome.of(() -> {
                        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
                        var due = scene.useCases().expeditePurge().expedite(scene.actor(), trashed.id(), null);
                        return scene.drainAll(5).size() + (due.isLive() ? 1 : 0);
                    }),
                    () -> Outcome.of(() -> scene.useCases()
                            .deleteAssets()
                            .delete(scene.actor(), library.id(), ids, null)
                            .size()));
            var outcomes = Race.of(racers);

            assertThat(outcomes.get(0).isAnswered()).isTrue();
            assertThat(outcomes.get(1))
                    .isIn(new Outcome.Answered<>(12), new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
            assertThat(scene.exists(library)).isFalse();
            assertThat(scene.given().history(library).stream()
                            .filter(LibraryEvent.AssetsDeleted.class::isInstance)
                            .flatMap(event -> ((LibraryEvent.AssetsDeleted) event).assets().stream()))
                    .containsExactlyInAnyOrderElementsOf(ids);
            new Audit(scene).check();
        }
    }

    @Test
    default void a_deletion_that_meets_an_upload_of_the_same_bytes_leaves_an_asset_with_bytes_or_none() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var library = scene.library(1);
            var id = scene.assets(library).get(0).id();

            List<Supplier<Boolean>> racers = List.of(
                    () -> scene.upload(library, "photo 1").created(),
                    () -> scene.useCases()
                            .deleteAssets()
                            .delete(scene.actor(), library.id(), List.of(id), null)
                            .isEmpty());
            var outcomes = Race.of(racers);

            assertThat(outcomes.get(1)).isFalse();
            assertThat(scene.assets(library)).hasSize(outcomes.get(0) ? 1 : 0);
            new Audit(scene).check(library);
        }
    }
}
