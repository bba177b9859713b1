package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a user may rely on who throws single assets away. */
public interface AssetBulkContract extends LifecycleSubject {
    @Test
    default void trashed_assets_are_counted_as_such_and_come_back() {
        var scene = scene();
        var library = scene.library(3);
        var ids = ids(scene, library).subList(0, 2);

        var trashed = scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids);
        assertThat(trashed).containsExactlyElementsOf(ids);
        assertThat(scene.find(library).contents()).isEqualTo(library.contents().trashing(new MovedAssets(ids, 14)));
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.AssetsTrashed(library.id(), clock().instant(), ids));
        new Audit(scene).check(library);

        var restored = scene.useCases().restoreAssets().restore(scene.actor(), library.id(), ids);
        assertThat(restored).containsExactlyElementsOf(ids);
        assertThat(scene.find(library).contents()).isEqualTo(library.contents());
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.AssetsRestored(library.id(), clock().instant(), ids));
        new Audit(scene).check(library);
    }

    @Test
    default void what_is_where_it_should_be_is_passed_over_and_leaves_no_event() {
        var scene = scene();
        var library = scene.library(2);
        var ids = ids(scene, library);
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                .hasSize(2);
        var before = scene.find(library);
        clock().turn(Duration.ofDays(1));

        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                .isEmpty();
        assertThat(scene.useCases().restoreAssets().restore(scene.actor(), library.id(), List.of(Fixtures.assetId())))
                .isEmpty();
        assertThat(delete(scene, library, List.of(Fixtures.assetId()), null).answer())
                .isEmpty();
        assertThat(scene.find(library)).isEqualTo(before);
    }

    @Test
    default void deleted_assets_are_gone_with_their_bytes_and_free_their_content() {
        var scene = scene();
        var library = scene.library(3);
        var ids = ids(scene, library);
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids.subList(0, 1)))
                .hasSize(1);

        assertThat(delete(scene, library, ids.subList(0, 2), 2L).answer()).isEqualTo(ids.subList(0, 2));

        assertThat(ids(scene, library)).isEqualTo(ids.subList(2, 3));
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.AssetsDeleted(library.id(), clock().instant(), ids.subList(0, 2)));
        new Audit(scene).check(library);
        for (int number = 1; number <= 3; number++) {
            var uploaded = scene.upload(library, "photo " + number);
            assertThat(uploaded.created()).isEqualTo(!uploaded.asset().id().equals(ids.get(2)));
        }
        new Audit(scene).check(library);
    }

    @Test
    default void a_deletion_of_another_number_than_expected_does_nothing_and_a_repeated_one_succeeds() {
        var scene = scene();
        var library = scene.library(2);
        var ids = ids(scene, library);

        assertThat(delete(scene, library, ids, 1L)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.UNEXPECTED_COUNT));
        assertThat(scene.find(library)).isEqualTo(library);
        new Audit(scene).check(library);

        assertThat(delete(scene, library, ids, 2L).answer()).isEqualTo(ids);
        assertThat(delete(scene, library, ids, 2L).answer()).isEmpty();
        new Audit(scene).check(library);
    }

    @Test
    default void nothing_of_a_held_library_is_deleted_but_trashed_and_restored() {
        var scene = scene();
        var library = scene.library(2);
        var ids = ids(scene, library);
        var held = scene.useCases().holdLibrary().hold(scene.actor(), library.id(), "evidence");
        assertThat(held.hold()).isNotNull();

        assertThat(delete(scene, library, ids, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_HELD));
        assertThat(deleteOne(scene, ids.get(0))).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_HELD));
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids))
                .hasSize(2);
        assertThat(scene.useCases().restoreAssets().restore(scene.actor(), library.id(), ids))
                .hasSize(2);
        assertThat(ids(scene, library)).isEqualTo(ids);
        new Audit(scene).check(library);
    }

    @Test
    default void an_asset_is_deleted_once_and_unknown_from_then_on() {
        var scene = scene();
        var library = scene.library(2);
        var ids = ids(scene, library);

        assertThat(deleteOne(scene.ofSomebodyElse(), ids.get(0)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(deleteOne(scene, ids.get(0)).isAnswered()).isTrue();
        assertThat(deleteOne(scene, ids.get(0))).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(ids(scene, library)).isEqualTo(ids.subList(1, 2));
        new Audit(scene).check(library);
    }

    @Test
    default void a_library_in_the_trash_has_no_assets_to_move_and_brings_its_trash_back_as_it_was() {
        var scene = scene();
        var library = scene.library(2);
        var ids = ids(scene, library);
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids.subList(0, 1)))
                .hasSize(1);
        var before = scene.find(library);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());

        assertThat(Outcome.of(() -> scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(Outcome.of(() -> scene.useCases().restoreAssets().restore(scene.actor(), library.id(), ids)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(delete(scene, library, ids, null)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(deleteOne(scene, ids.get(0))).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(scene.find(library)).isEqualTo(trashed);

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(restored.library().contents()).isEqualTo(before.contents());
        assertThat(scene.assets(library)).filteredOn(Asset::isTrashed).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void without_a_name_the_only_live_library_is_meant() {
        var scene = scene();
        var library = scene.library(1);
        var ids = ids(scene, library);

        assertThat(scene.useCases().trashAssets().trash(scene.actor(), null, ids))
                .isEqualTo(ids);
        assertThat(scene.useCases().listLibraries().list(scene.actor(), StateFilter.LIVE))
                .hasSize(1);
        var second = scene.library(1);
        assertThat(Outcome.of(() -> scene.useCases().restoreAssets().restore(scene.actor(), null, ids)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_NOT_CHOSEN));
        new Audit(scene).check(library, second);
    }

    private static List<AssetId> ids(Scene scene, Library library) {
        return scene.assets(library).stream().map(Asset::id).sorted().toList();
    }

    private static Outcome<List<AssetId>> delete(
            Scene scene, Library library, List<AssetId> ids, @Nullable Long expected) {
        return Outcome.of(() -> scene.useCases().deleteAssets().delete(scene.actor(), library.id(), ids, expected));
    }

    private static Outcome<Boolean> deleteOne(Scene scene, AssetId id) {
        return Outcome.of(() -> {
            scene.useCases().deleteAsset().delete(scene.actor(), id);
            return true;
        });
    }
}
