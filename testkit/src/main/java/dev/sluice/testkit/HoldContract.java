package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stops the purge of a library, and what hastens it. */
public interface HoldContract extends LifecycleSubject {
    @Test
    default void a_hold_stops_the_drain_behind_its_batch_and_a_release_lets_it_go_on() {
        var scene = scene();
        var library = scene.due(6);
        assertThat(scene.drain(2)).isInstanceOf(DrainStep.Purged.class);

        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");
        clock().turn(Duration.ofDays(1_000));
        assertThat(scene.drain(2)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library)).isEqualTo(held);

        var released = scene.useCases().releaseLibrary().release(scene.actor(), library.id());
        assertThat(released.hold()).isNull();
        assertThat(scene.drainAll(2)).hasSize(2);
        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void a_held_library_cannot_be_expedited_but_trashed_and_restored() {
        var scene = scene();
        var library = scene.library(2);
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");
        assertThat(held.hold()).isNotNull();
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(trashed.isLive()).isFalse();

        assertThat(expedite(scene, library, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_HELD));

        clock().turn(Duration.ofDays(90));
        assertThat(scene.drain(2)).isEqualTo(new DrainStep.Idle());
        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(restored.library().hold()).isEqualTo(held.hold());
        new Audit(scene).check(library);
    }

    @Test
    default void an_expedited_library_is_purged_at_the_next_step() {
        var scene = scene();
        var library = scene.due(2);

        assertThat(scene.drainAll(10)).hasSize(1);

        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void a_live_library_cannot_be_expedited() {
        var scene = scene();
        var library = scene.library(1);

        assertThat(expedite(scene, library, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_NOT_TRASHED));
        assertThat(scene.find(library)).isEqualTo(library);
    }

    @Test
    default void an_expedite_that_expects_another_number_of_assets_does_nothing() {
        var scene = scene();
        var library = scene.library(3);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());

        assertThat(expedite(scene, library, 2L)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.UNEXPECTED_COUNT));
        assertThat(scene.find(library)).isEqualTo(trashed);

        assertThat(expedite(scene, library, 3L).isAnswered()).isTrue();
        assertThat(scene.drainAll(10)).hasSize(1);
    }

    @Test
    default void a_withdrawn_expedite_gives_the_promised_window_back() {
        var scene = scene();
        var library = scene.library(1);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        clock().turn(Duration.ofDays(1));
        assertThat(expedite(scene, library, null).isAnswered()).isTrue();

        var withdrawn = scene.useCases().withdrawExpedite().withdraw(scene.actor(), library.id());

        assertThat(withdrawn.state()).isEqualTo(trashed.state());
        clock().turn(Duration.ofDays(89).minusNanos(1_000));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        clock().turn(Duration.ofNanos(1_000));
        assertThat(scene.drain(10)).isInstanceOf(DrainStep.Purged.class);
    }

    @Test
    default void when_the_purge_has_begun_it_is_too_late_to_withdraw() {
        var scene = scene();
        var library = scene.due(3);
        assertThat(scene.drain(1)).isInstanceOf(DrainStep.Purged.class);

        assertThat(Outcome.of(() -> scene.useCases().withdrawExpedite().withdraw(scene.actor(), library.id())))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.PURGE_HAS_BEGUN));
    }

    private static Outcome<Library> expedite(Scene scene, Library library, @Nullable Long expected) {
        return Outcome.of(() -> scene.useCases().expeditePurge().expedite(scene.actor(), library.id(), expected));
    }
}
