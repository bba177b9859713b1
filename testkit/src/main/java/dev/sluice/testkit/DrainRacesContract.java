package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep.Purged;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryEvent.AssetsDeleted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several drains and reclaimers at work come to. */
public interface DrainRacesContract extends LifecycleSubject {
    @ParameterizedTest(name = "{0} libraries")
    @ValueSource(ints = {1, 2, 5})
    default void several_drains_purge_every_asset_once_and_every_library_to_the_end(int libraries) {
        var scene = scene();
        var due = Stream.generate(() -> scene.due(20)).limit(libraries).toList();

        var batches = Race.of(4, racer -> drainUntilAllAreGone(scene)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(batches.stream().flatMap(batch -> batch.batch().ids().stream()))
                .hasSize(20 * libraries)
                .doesNotHaveDuplicates();
        assertThat(batches.stream().filter(Purged::gone).map(Purged::library))
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(Library::id).toList());
        for (var library : due) {
            assertThat(deleted(scene, library))
                    .containsExactlyInAnyOrderElementsOf(batches.stream()
                            .filter(batch -> batch.library().equals(library.id()))
                            .flatMap(batch -> batch.batch().ids().stream())
                            .toList());
            assertThat(scene.given().history(library))
                    .last()
                    .isInstanceOfSatisfying(
                            LibraryEvent.Purged.class,
                            purged -> assertThat(Objects.requireNonNull(purged.progress())
                                            .assets())
                                    .isEqualTo(20));
            new Audit(scene).checkHistory(library);
        }
        new Audit(scene).check();
    }

    @Test
    default void several_reclaimers_leave_what_a_drain_leaves() {
        var scene = scene();
        var library = scene.due(40);
        var racers = new ArrayList<Supplier<Boolean>>();
        racers.add(() -> scene.drainAll(3).isEmpty());
        for (int reclaimer = 0; reclaimer < 3; reclaimer++) {
            racers.add(() -> {
                do {
                    scene.reclaimAll();
                } while (scene.exists(library));
                return false;
            });
        }

        assertThat(Race.of(racers)).containsOnly(false);

        new Audit(scene).check();
    }

    private static List<Purged> drainUntilAllAreGone(Scene scene) {
        var mine = new ArrayList<Purged>();
        while (!scene.useCases()
                .listLibraries()
                .list(scene.actor(), StateFilter.ALL)
                .isEmpty()) {
            if (scene.drain(3) instanceof Purged batch) {
                mine.add(batch);
            }
        }
        return mine;
    }

    private static List<AssetId> deleted(Scene scene, Library library) {
        return scene.given().history(library).stream()
                .filter(AssetsDeleted.class::isInstance)
                .flatMap(event -> ((AssetsDeleted) event).assets().stream())
                .toList();
    }
}
