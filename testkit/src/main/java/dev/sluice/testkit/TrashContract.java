package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryState.Trashed;
import dev.sluice.domain.Refusal;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a library goes to the trash and comes back. */
public interface TrashContract extends LifecycleSubject {
    @Test
    default void a_trashed_library_hides_its_assets_and_a_restore_brings_all_of_them_back() {
        var scene = scene();
        var library = scene.library(3);
        var assets = scene.assets(library);

        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());

        assertThat(scene.find(library)).isEqualTo(trashed);
        assertThat(Outcome.of(() -> scene.assets(library)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(assets)
                .allSatisfy(asset -> assertThat(Outcome.of(() -> scene.read(asset)))
                        .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET)));

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());

        assertThat(scene.assets(library)).isEqualTo(assets);
        assertThat(restored.library().contents()).isEqualTo(library.contents());
        new Audit(scene).check(library);
    }

    @Test
    default void trashing_again_keeps_the_first_date() {
        var scene = scene();
        var library = scene.library(1);
        var first = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        clock().turn(Duration.ofDays(10));

        var second = scene.useCases().trashLibrary().trash(scene.actor(), library.id());

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void trash_after_a_restore_begins_a_whole_new_window() {
        var scene = scene();
        var library = scene.due(2);
        clock().turn(Duration.ofHours(1));
        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(restored.library().isLive()).isTrue();
        clock().turn(Duration.ofDays(10));

        var again = scene.useCases().trashLibrary().trash(scene.actor(), library.id());

        var promised = scene.given().now().plus(Duration.ofDays(90));
        assertThat(again.state()).isEqualTo(new Trashed(scene.given().now(), promised, promised));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
    }

    @Test
    default void a_restore_of_a_live_library_changes_nothing_and_has_no_receipt() {
        var scene = scene();
        var library = scene.library(1);
        clock().turn(Duration.ofDays(1));

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());

        assertThat(restored.library()).isEqualTo(library);
        assertThat(restored.receipt()).isNull();
        assertThat(scene.useCases().listReceipts().list(scene.actor(), library.id()))
                .isEmpty();
    }

    @Test
    default void a_restore_in_the_middle_of_a_drain_brings_back_what_is_left_and_says_what_is_lost() {
        var scene = scene();
        var library = scene.due(5);
        clock().turn(Duration.ofMinutes(1));
        var lost = (DrainStep.Purged) scene.drain(2);
        clock().turn(Duration.ofMinutes(1));

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());

        var receipt = Objects.requireNonNull(restored.receipt());
        assertThat(scene.assets(library))
                .hasSize(3)
                .extracting(Asset::id)
                .doesNotContainAnyElementsOf(lost.batch().ids());
        assertThat(receipt.returned())
                .isEqualTo(restored.library().contents())
                .isEqualTo(scene.find(library).contents());
        assertThat(receipt.lostAssets()).isEqualTo(2);
        assertThat(receipt.lostBytes()).isEqualTo(lost.batch().bytes());
        assertThat(receipt.by()).isEqualTo(scene.actor());
        assertThat(scene.useCases().listReceipts().list(scene.actor(), library.id()))
                .containsExactly(receipt);
        new Audit(scene).check(library);
    }

    @Test
    default void the_drain_never_touches_a_restored_library() {
        var scene = scene();
        var library = scene.due(5);
        assertThat(scene.drain(2)).isInstanceOf(DrainStep.Purged.class);
        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());

        clock().turn(Duration.ofDays(1_000));
        assertThat(scene.drain(2)).isEqualTo(new DrainStep.Idle());

        assertThat(scene.find(library)).isEqualTo(restored.library());
        new Audit(scene).check(library);
    }

    @Test
    default void a_library_that_is_gone_cannot_be_restored() {
        var scene = scene();
        var library = scene.due(2);
        assertThat(scene.drainAll(10)).hasSize(1);

        assertThat(Outcome.of(() -> scene.useCases().restoreLibrary().restore(scene.actor(), library.id())))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(scene.given().history(library))
                .last()
                .isInstanceOfSatisfying(
                        LibraryEvent.Purged.class,
                        purged -> assertThat(purged.progress()).isNotNull());
    }
}
