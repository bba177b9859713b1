package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep.Purged;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryEvent.AssetsDeleted;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What it comes to when the drain meets people at the trash of their library. */
public interface TrashRacesContract extends LifecycleSubject {
    @Test
    default void an_asset_that_is_restored_under_a_drain_is_purged_or_saved_and_never_both() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var library = scene.library(24);
            var ids = scene.assets(library).stream().map(Asset::id).sorted().toList();
            assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                    .hasSize(24);
            clock().turn(Duration.ofDays(90));

            var backwards = new ArrayList<>(ids);
            Collections.reverse(backwards);
            var outcomes = Race.<List<AssetId>>of(List.of(
                    () -> purged(scene.drainAll(3)),
                    () -> purged(scene.drainAll(4)),
                    () -> restoreOneByOne(scene, library.id(), backwards),
                    () -> scene.useCases()
                            .restoreAssets()
                            .restore(scene.actor(), library.id(), List.of(ids.get(20), ids.get(3), ids.get(11)))));

            assertThat(outcomes.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(scene.assets(library))
                    .extracting(Asset::id)
                    .containsExactlyInAnyOrderElementsOf(IntStream.of(2, 3)
                            .mapToObj(outcomes::get)
                            .flatMap(List::stream)
                            .toList());
            assertThat(scene.given().history(library).stream()
                            .filter(AssetsDeleted.class::isInstance)
                            .flatMap(event -> ((AssetsDeleted) event).assets().stream()))
                    .doesNotHaveDuplicates();
            new Audit(scene).check(library);
        }
    }

    @Test
    default void a_library_that_goes_and_comes_back_under_a_drain_keeps_its_trash_for_the_respite() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var library = scene.library(12);
            var ids = scene.assets(library).stream().map(Asset::id).toList();
            assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                    .hasSize(12);
            clock().turn(Duration.ofDays(90));

            List<Supplier<Long>> racers = List.of(
                    () -> scene.drainAll(1).stream()
                            .filter(step -> step.library().equals(library.id()))
                            .count(),
                    () -> {
                        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
                        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), trashed.id());
                        return restored.library().contents().assets();
                    });
            var outcomes = Race.of(racers);

            assertThat(scene.assets(library)).hasSize(outcomes.get(1).intValue());
            assertThat(outcomes.get(0) + outcomes.get(1)).isEqualTo(12);
            new Audit(scene).check(library);
        }
    }

    private static List<AssetId> restoreOneByOne(Scene scene, LibraryId library, List<AssetId> ids) {
        return ids.stream()
                .flatMap(id -> scene.useCases().restoreAssets().restore(scene.actor(), library, List.of(id)).stream())
                .toList();
    }

    private static List<AssetId> purged(List<Purged> steps) {
        return steps.stream().flatMap(step -> step.batch().ids().stream()).toList();
    }
}
