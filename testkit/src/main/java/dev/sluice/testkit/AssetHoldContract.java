package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.port.DrainFigures;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.Hold;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent.AssetsHeld;
import dev.sluice.domain.LibraryEvent.AssetsReleased;
import dev.sluice.domain.Refusal.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps a single asset from being purged, and what it does not keep anybody from. */
public interface AssetHoldContract extends LifecycleSubject {
    @Test
    default void a_held_asset_outlives_its_time_in_the_trash_and_the_others_do_not() {
        var scene = scene();
        var library = scene.library(4);
        var ids = scene.trash(library, 3);
        hold(scene, ids.get(1));
        clock().turn(Duration.ofDays(90));

        assertThat(scene.drainAll(1)).hasSize(2);
        clock().turn(Duration.ofDays(1_000));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        assertThat(scene.assets(library)).extracting(Asset::id).hasSize(2).contains(ids.get(1));
        new Audit(scene).check(library);
        release(scene, ids.get(1));
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.assets(library)).extracting(Asset::id).doesNotContain(ids.get(1));
        new Audit(scene).check(library);
    }

    @Test
    default void a_trash_with_a_held_asset_in_it_is_not_emptied_and_one_without_is() {
        var scene = scene();
        var library = scene.library(4);
        var ids = scene.trash(library, 2);
        hold(scene, ids.get(0));
        hold(scene, live(scene, library));

        assertThat(empty(scene, library)).isEqualTo(new Outcome.Refused<>(Reason.ASSETS_HELD));
        assertThat(scene.assets(library)).hasSize(4);

        var back = scene.useCases().restoreAssets().restore(scene.actor(), library.id(), List.of(ids.get(0)));
        assertThat(back).containsExactly(ids.get(0));
        assertThat(empty(scene, library).isAnswered()).isTrue();
        assertThat(scene.assets(library)).hasSize(3);
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.find(library).contents().held()).isEqualTo(2);
        new Audit(scene).check(library);
    }

    @Test
    default void nobody_deletes_a_held_asset_alone_or_among_others() {
        var scene = scene();
        var library = scene.library(3);
        var ids = scene.assets(library).stream().map(Asset::id).sorted().toList();
        hold(scene, ids.get(1));

        assertThat(Outcome.of(() -> scene.useCases().deleteAssets().delete(scene.actor(), library.id(), ids, null)))
                .isEqualTo(new Outcome.Refused<>(Reason.ASSETS_HELD));
        assertThat(delete(scene, ids.get(1))).isEqualTo(new Outcome.Refused<>(Reason.ASSETS_HELD));
        assertThat(scene.assets(library)).hasSize(3);

        assertThat(delete(scene, ids.get(0)).isAnswered()).isTrue();
        release(scene, ids.get(1));
        assertThat(delete(scene, ids.get(1)).isAnswered()).isTrue();
        new Audit(scene).check(library);
    }

    @Test
    default void a_library_with_a_held_asset_does_not_reach_its_end_until_that_is_released() {
        var scene = scene();
        var library = scene.library(3);
        hold(scene, live(scene, library));
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(trashed.isHeld()).isTrue();
        assertThat(Outcome.of(() -> scene.useCases().expeditePurge().expedite(scene.actor(), library.id(), null)))
                .isEqualTo(new Outcome.Refused<>(Reason.ASSETS_HELD));

        clock().turn(Duration.ofDays(1_000));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.find(library).contents().assets()).isEqualTo(3);
        assertThat(figures()).extracting(DrainFigures::held, DrainFigures::due).containsExactly(1L, 0L);
        var status = scene.useCases().findDrain().find(scene.actor(), library.id());
        assertThat(status.library().contents().held()).isOne();

        release(scene, held(scene, library).get(0).id());
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void a_drain_stops_behind_its_batch_when_an_asset_is_held_and_a_restore_brings_all_of_the_rest() {
        var scene = scene();
        var library = scene.due(6);
        var last = given().transactions().oneByOne(unit -> unit.inspection().assets(null, 10_000)).stream()
                .filter(asset -> asset.library().equals(library.id()))
                .reduce((one, other) -> other)
                .orElseThrow()
                .id();
        assertThat(scene.drain(2)).isInstanceOf(DrainStep.Purged.class);

        hold(scene, last);
        assertThat(scene.drain(2)).isEqualTo(new DrainStep.Idle());

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(restored.library().contents().assets()).isEqualTo(4);
        assertThat(restored.library().contents().held()).isOne();
        assertThat(scene.useCases().findAsset().find(scene.actor(), last).hold())
                .isNotNull();
        new Audit(scene).check(library);
    }

    @Test
    default void a_hold_has_one_beginning_and_the_latest_reason_and_is_told() {
        var scene = scene();
        var library = scene.library(1);
        var asset = live(scene, library);
        var since = scene.given().now();

        hold(scene, asset);
        var once = scene.find(library);
        clock().turn(Duration.ofSeconds(1));
        hold(scene, asset);
        assertThat(scene.find(library)).isEqualTo(once);
        var held = scene.useCases().holdAsset().hold(scene.actor(), asset, "another reason");

        assertThat(held.hold()).isEqualTo(new Hold("another reason", since));
        assertThat(scene.useCases().findAsset().find(scene.actor(), asset).hold())
                .isEqualTo(held.hold());
        release(scene, asset);
        release(scene, asset);
        var now = scene.given().now();
        assertThat(scene.given().history(library).subList(2, 5))
                .containsExactly(
                        new AssetsHeld(library.id(), since, List.of(asset), "evidence"),
                        new AssetsHeld(library.id(), now, List.of(asset), "another reason"),
                        new AssetsReleased(library.id(), now, List.of(asset)));
        assertThat(scene.given().history(library)).hasSize(5);
        new Audit(scene).check(library);
    }

    @Test
    default void what_is_gone_or_somebody_elses_cannot_be_held() {
        var scene = scene();
        var library = scene.library(2);
        var condemned = scene.trash(library, 1).get(0);
        assertThat(empty(scene, library).isAnswered()).isTrue();
        var other = live(scene, library);
        var stranger = scene.ofSomebodyElse();

        for (var id : List.of(condemned, Fixtures.assetId())) {
            assertThat(Outcome.of(() -> scene.useCases().holdAsset().hold(scene.actor(), id, "evidence")))
                    .isEqualTo(new Outcome.Refused<>(Reason.NO_SUCH_ASSET));
        }
        assertThat(Outcome.of(() -> stranger.useCases().holdAsset().hold(stranger.actor(), other, "evidence")))
                .isEqualTo(new Outcome.Refused<>(Reason.NO_SUCH_ASSET));
        assertThat(Outcome.of(
                        () -> stranger.useCases().listHeldAssets().list(stranger.actor(), library.id(), null, 10)))
                .isEqualTo(new Outcome.Refused<>(Reason.NO_SUCH_LIBRARY));
        assertThat(scene.find(library).contents().held()).isZero();
    }

    @Test
    default void held_assets_are_listed_page_by_page() {
        var scene = scene();
        var library = scene.library(5);
        var ids = scene.assets(library).stream().map(Asset::id).sorted().toList();
        var some = List.of(ids.get(0), ids.get(2), ids.get(3));
        some.forEach(id -> hold(scene, id));

        assertThat(held(scene, library)).extracting(HeldAsset::id).containsExactlyElementsOf(some);
        assertThat(scene.useCases().listHeldAssets().list(scene.actor(), library.id(), null, 2))
                .extracting(HeldAsset::id)
                .containsExactlyElementsOf(some.subList(0, 2));
        assertThat(scene.useCases().listHeldAssets().list(scene.actor(), library.id(), some.get(1), 2))
                .extracting(HeldAsset::id)
                .containsExactly(some.get(2));
    }

    private DrainFigures figures() {
        return transactions().oneByOne(unit -> unit.reports().figures(Duration.ofDays(1)));
    }

    private static AssetId live(Scene scene, Library library) {
        return scene.assets(library).stream()
                .filter(asset -> !asset.isTrashed())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<HeldAsset> held(Scene scene, Library library) {
        return scene.useCases().listHeldAssets().list(scene.actor(), library.id(), null, 100);
    }

    private static void hold(Scene scene, AssetId asset) {
        assertThat(scene.useCases()
                        .holdAsset()
                        .hold(scene.actor(), asset, "evidence")
                        .hold())
                .isNotNull();
    }

    private static void release(Scene scene, AssetId asset) {
        assertThat(scene.useCases().releaseAsset().release(scene.actor(), asset).hold())
                .isNull();
    }

    private static Outcome<Library> empty(Scene scene, Library library) {
        return Outcome.of(() -> scene.useCases().emptyTrash().empty(scene.actor(), library.id(), null));
    }

    private static Outcome<Boolean> delete(Scene scene, AssetId asset) {
        return Outcome.of(() -> {
            scene.useCases().deleteAsset().delete(scene.actor(), asset);
            return true;
        });
    }
}
