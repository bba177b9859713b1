package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a user may rely on who empties the trash. */
public interface EmptyTrashContract extends LifecycleSubject {
    @Test
    default void an_emptied_trash_is_gone_at_once_for_every_reader() {
        var scene = scene();
        var library = scene.library(5);
        var ids = scene.trash(library, 2);

        var emptied = empty(scene, library, 2L).answer();

        assertThat(emptied.contents())
                .isEqualTo(new LibraryContents(3, 0, library.contents().bytes() - 14, 0, 2));
        assertThat(scene.find(library)).isEqualTo(emptied);
        assertThat(scene.assets(library)).hasSize(3).noneMatch(asset -> ids.contains(asset.id()));
        assertThat(page(scene, library, StateFilter.TRASHED, null).answer()).isEmpty();
        assertThat(page(scene, library, StateFilter.ALL, ids.get(0)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_PAGE));
        assertThat(Outcome.of(() -> scene.useCases().findAsset().find(scene.actor(), ids.get(0))))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.TrashEmptied(library.id(), clock().instant(), 2, 14));
    }

    @Test
    default void no_call_changes_what_was_emptied() {
        var scene = scene();
        var library = scene.library(3);
        var ids = scene.trash(library, 2);
        var emptied = empty(scene, library, null).answer();

        assertThat(scene.useCases().restoreAssets().restore(scene.actor(), library.id(), ids))
                .isEmpty();
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                .isEmpty();
        assertThat(scene.useCases().deleteAssets().delete(scene.actor(), library.id(), ids, null))
                .isEmpty();
        assertThat(Outcome.of(() -> {
                    scene.useCases().deleteAsset().delete(scene.actor(), ids.get(0));
                    return true;
                }))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        var edited = scene.given()
                .transactions()
                .inTransaction(unit -> unit.assetEditing().lock(scene.actor().scope(), library.id(), ids));
        assertThat(edited).isEmpty();

        assertThat(scene.find(library)).isEqualTo(emptied);
    }

    @Test
    default void the_drain_purges_what_was_emptied_at_once_and_batch_by_batch() {
        var scene = scene();
        var library = scene.library(8);
        var ids = scene.trash(library, 7);
        assertThat(empty(scene, library, null).isAnswered()).isTrue();

        assertThat(scene.drainAll(3)).extracting(step -> step.batch().assets()).containsExactly(3, 3, 1);

        assertThat(scene.given().history(library).stream()
                        .filter(LibraryEvent.AssetsDeleted.class::isInstance)
                        .flatMap(event -> ((LibraryEvent.AssetsDeleted) event).assets().stream()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(scene.find(library).contents().condemned()).isZero();
        assertThat(scene.find(library).trashCan().turn()).isNull();
        new Audit(scene).check(library);
    }

    @Test
    default void emptying_again_is_no_change_and_another_number_than_expected_is_refused() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 2)).hasSize(2);
        var before = scene.find(library);

        assertThat(empty(scene, library, 1L)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.UNEXPECTED_COUNT));
        assertThat(scene.find(library)).isEqualTo(before);
        var emptied = empty(scene, library, 2L).answer();
        clock().turn(Duration.ofDays(1));
        assertThat(empty(scene, library, 2L).answer()).isEqualTo(emptied);
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(empty(scene, library, null).answer()).isEqualTo(scene.find(library));
        new Audit(scene).check(library);
    }

    @Test
    default void what_is_trashed_after_the_emptying_stays_in_the_trash_until_the_next() {
        var scene = scene();
        var library = scene.library(4);
        assertThat(scene.trash(library, 1)).hasSize(1);
        assertThat(empty(scene, library, 1L).isAnswered()).isTrue();
        var later = scene.trash(library, 2);

        assertThat(page(scene, library, StateFilter.TRASHED, null).answer())
                .extracting(Asset::id)
                .containsExactlyInAnyOrderElementsOf(later);
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.useCases().restoreAssets().restore(scene.actor(), library.id(), later.subList(0, 1)))
                .hasSize(1);
        new Audit(scene).check(library);

        assertThat(empty(scene, library, 1L).answer().contents().condemned()).isEqualTo(1);
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.assets(library)).hasSize(2);
        new Audit(scene).check(library);
    }

    @Test
    default void a_library_that_is_held_in_the_trash_or_not_chosen_is_not_emptied() {
        var scene = scene();
        var library = scene.library(2);
        assertThat(scene.trash(library, 1)).hasSize(1);
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");

        assertThat(empty(scene, library, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_HELD));
        assertThat(scene.find(library)).isEqualTo(held);
        assertThat(empty(scene.ofSomebodyElse(), library, null))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(empty(scene, library, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(scene.find(library)).isEqualTo(trashed);
        assertThat(Outcome.of(() -> scene.useCases().emptyTrash().empty(scene.actor(), null, null)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_NOT_CHOSEN));

        var only = scene.library(1);
        assertThat(scene.trash(only, 1)).hasSize(1);
        assertThat(scene.useCases()
                        .emptyTrash()
                        .empty(scene.actor(), null, 1L)
                        .contents()
                        .condemned())
                .isEqualTo(1);
    }

    @Test
    default void a_hold_stops_the_purge_of_what_was_emptied() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 3)).hasSize(3);
        assertThat(empty(scene, library, null).isAnswered()).isTrue();
        assertThat(scene.drain(1)).isInstanceOf(DrainStep.Purged.class);
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");

        assertThat(scene.drain(1)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library)).isEqualTo(held);
        var released = scene.useCases().releaseLibrary().release(scene.actor(), library.id());
        assertThat(released.hold()).isNull();
        assertThat(scene.drainAll(1)).hasSize(2);
        new Audit(scene).check(library);
    }

    private static Outcome<Library> empty(Scene scene, Library library, @Nullable Long expected) {
        return Outcome.of(() -> scene.useCases().emptyTrash().empty(scene.actor(), library.id(), expected));
    }

    private static Outcome<List<Asset>> page(Scene scene, Library library, StateFilter state, @Nullable AssetId after) {
        return Outcome.of(() ->
                scene.useCases().listAssets().list(scene.actor(), library.id(), new AssetPage(state, true, after, 50)));
    }
}
