package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.DrainStep.Purged;
import dev.sluice.application.RestoredLibrary;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in the way of a drain at work. */
public interface RescueRacesContract extends LifecycleSubject {
    @ParameterizedTest(name = "after {0} batches")
    @ValueSource(ints = {0, 0, 1, 1, 2, 2, 3, 4, 5})
    default void a_restore_that_meets_a_drain_tells_the_truth(int batches) {
        var scene = scene();
        var library = scene.due(24);

        var restore = RescueRacesContract.<Outcome<RestoredLibrary>>meet(
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

        var hold = RescueRacesContract.<Outcome<Library>>meet(
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

            var withdrawal = RescueRacesContract.<Outcome<Library>>meet(
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

    private static void restore(Scene scene, Library library) {
        assertThat(scene.useCases()
                        .restoreLibrary()
                        .restore(scene.actor(), library.id())
                        .library()
                        .isLive())
                .isTrue();
    }
}
