package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.DrainStep.Purged;
import dev.sluice.application.RestoredLibrary;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryEvent.AssetsDeleted;
import dev.sluice.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meets a drain at work. */
public interface DrainRacesContract extends LifecycleSubject {
    @ParameterizedTest(name = "after {0} batches")
    @ValueSource(ints = {0, 0, 1, 1, 2, 2, 3, 4, 5})
    default void a_restore_that_meets_a_drain_tells_the_truth(int batches) {
        var scene = scene();
        var library = scene.due(24);

        var restore = DrainRacesContract.<Outcome<RestoredLibrary>>meet(
                scene,
                library,
                4,
                batches,
                () -> Outcome.of(() -> scene.useCases().restoreLibrary().restore(scene.actor(), library.id())));

        if (restore instanceof Outcome.Refused<RestoredLibrary> refused) {
            assertThat(refused.reason()).isEqualTo(Refusal.Reason.NO_SUCH_LIBRARY);
            assertThat(scene.exists(library)).isFalse();
            new Audit(scene).check();
            return;
        }
        var restored = restore.answer();
        var receipt = Objects.requireNonNull(restored.receipt());
        assertThat(scene.assets(library))
                .hasSize((int) restored.library().contents().assets());
        assertThat(receipt.returned()).isEqualTo(restored.library().contents());
        assertThat(receipt.returned().assets() + receipt.lostAssets()).isEqualTo(24);
        assertThat(receipt.returned().bytes() + receipt.lostBytes())
                .isEqualTo(library.contents().bytes());
        assertThat(scene.drain(100)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library)).isEqualTo(restored.library());
        assertThat(scene.given().history(library)).last().isEqualTo(new LibraryEvent.Restored(receipt));
        new Audit(scene).check(library);
    }

    @ParameterizedTest(name = "after {0} batches")
    @ValueSource(ints = {0, 0, 1, 2, 3, 4})
    default void nothing_is_purged_once_a_hold_is_answered(int batches) {
        var scene = scene();
        var library = scene.due(20);

        var hold = DrainRacesContract.<Outcome<Library>>meet(
                scene,
                library,
                4,
                batches,
                () -> Outcome.of(() -> scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence")));

        if (!hold.isAnswered()) {
            assertThat(scene.exists(library)).isFalse();
            new Audit(scene).check();
            return;
        }
        assertThat(scene.drain(100)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library)).isEqualTo(hold.answer());
        assertThat(scene.given().history(library)).last().isInstanceOf(LibraryEvent.Held.class);
        restore(scene, library);
        assertThat(scene.assets(library)).hasSize((int) hold.answer().contents().assets());
        new Audit(scene).check(library);
    }

    @Test
    default void nothing_is_purged_if_the_withdrawal_of_an_expedite_is_answered() {
        for (int round = 0; round < 10; round++) {
            var scene = scene();
            var library = scene.due(6);

            var withdrawal = DrainRacesContract.<Outcome<Library>>meet(
                    scene,
                    library,
                    2,
                    0,
                    () -> Outcome.of(() -> scene.useCases().withdrawExpedite().withdraw(scene.actor(), library.id())));

            if (withdrawal instanceof Outcome.Refused<Library> refused) {
                assertThat(refused.reason()).isIn(Refusal.Reason.PURGE_HAS_BEGUN, Refusal.Reason.NO_SUCH_LIBRARY);
                assertThat(scene.drainAll(100)).hasSizeBetween(0, 1);
                new Audit(scene).check();
            } else {
                assertThat(withdrawal.answer().contents().assets()).isEqualTo(6);
                assertThat(scene.drain(100)).isEqualTo(new DrainStep.Idle());
                restore(scene, library);
                new Audit(scene).check(library);
            }
        }
    }

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

    /** The answer of a call that is made when so many batches are through and the drain goes on at the same moment. */
    private static <R> R meet(Scene scene, Library library, int batchSize, int batches, Supplier<R> call) {
        for (int batch = 0; batch < batches; batch++) {
            assertThat(scene.drain(batchSize)).isInstanceOf(Purged.class);
        }
        var answers = Race.<List<R>>of(List.of(
                () -> {
                    drainWhileDrainable(scene, library, batchSize);
                    return List.of();
                },
                () -> List.of(call.get())));
        return answers.get(1).get(0);
    }

    private static void drainWhileDrainable(Scene scene, Library library, int batchSize) {
        Outcome<Library> found;
        do {
            assertThat(scene.drain(batchSize)).isNotNull();
            found = Outcome.of(() -> scene.find(library));
        } while (found.isAnswered() && found.answer().isDrainable(scene.given().now()));
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

    private static void restore(Scene scene, Library library) {
        assertThat(scene.useCases()
                        .restoreLibrary()
                        .restore(scene.actor(), library.id())
                        .library()
                        .isLive())
                .isTrue();
    }
}
