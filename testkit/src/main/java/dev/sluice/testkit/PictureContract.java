package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.FindPicture;
import dev.sluice.application.RepairViolation;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Rendition;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Smaller pictures of assets: made once, when they are asked for, and gone with their asset. */
public interface PictureContract extends LifecycleSubject {
    @Test
    default void a_picture_is_made_when_it_is_asked_for_and_kept() {
        var scene = scene();
        var asset = asset(scene, scene.library(1));

        var thumbnail = scene.picture(asset, Rendition.THUMBNAIL);
        var preview = scene.picture(asset, Rendition.PREVIEW);

        assertThat(scene.read(thumbnail)).isEqualTo(Sketches.sketch(Rendition.THUMBNAIL, "photo 1"));
        assertThat(scene.read(preview)).isEqualTo(Sketches.sketch(Rendition.PREVIEW, "photo 1"));
        assertThat(scene.picture(asset, Rendition.THUMBNAIL)).isEqualTo(thumbnail);
        assertThat(scene.objects().present()).containsExactlyInAnyOrder(asset.id(), thumbnail.id(), preview.id());
        assertThat(verify()).isEmpty();
    }

    @Test
    default void two_who_ask_at_the_same_time_get_the_same_and_nothing_else_is_left() {
        for (int round = 0; round < 5; round++) {
            var scene = scene();
            var asset = asset(scene, scene.library(1));

            var pictures = Race.of(4, racer -> scene.picture(asset, Rendition.PREVIEW));

            assertThat(new HashSet<>(pictures)).hasSize(1);
            scene.reclaimAll();
            assertThat(scene.objects().present())
                    .containsExactlyInAnyOrder(asset.id(), pictures.get(0).id());
            assertThat(scene.read(pictures.get(0))).isEqualTo(Sketches.sketch(Rendition.PREVIEW, "photo 1"));
        }
    }

    @Test
    default void an_asset_that_is_deleted_while_its_picture_is_made_leaves_nothing() {
        var scene = scene();
        var asset = asset(scene, scene.library(1));
        var slow = new FindPicture(
                transactions(),
                scene.objects(),
                (type, orientation, file, rendition) -> {
                    scene.useCases().deleteAsset().delete(scene.actor(), asset.id());
                    return new Sketches().render(type, orientation, file, rendition);
                },
                new TimeOrderedIds(clock(), new SecureRandom()));

        assertThatThrownBy(() -> slow.find(scene.actor(), asset, Rendition.PREVIEW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_ASSET));

        assertThat(verify()).isEmpty();
        scene.reclaimAll();
        assertThat(scene.objects().present()).isEmpty();
    }

    @Test
    default void a_file_of_which_none_can_be_made_is_tried_once_a_day_and_others_all_the_same() {
        var scene = scene();
        var library = scene.library(2);
        var damaged = asset(scene, library);
        var tries = new AtomicInteger();
        var failing = new FindPicture(
                transactions(),
                scene.objects(),
                (type, orientation, file, rendition) -> {
                    var sketch = new Sketches().render(type, orientation, file, rendition);
                    tries.incrementAndGet();
                    return sketch.filter(any -> tries.get() > 2);
                },
                new TimeOrderedIds(clock(), new SecureRandom()));

        for (int day = 1; day <= 2; day++) {
            for (var rendition : Rendition.values()) {
                assertThatThrownBy(() -> failing.find(scene.actor(), damaged, rendition))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_PICTURE));
            }
            assertThat(tries).hasValue(day);
            clock().turn(Duration.ofDays(1));
        }

        assertThat(failing.find(scene.actor(), damaged, Rendition.PREVIEW)).isNotNull();
        assertThat(failing.find(scene.actor(), scene.assets(library).get(1), Rendition.PREVIEW))
                .isNotNull();
        assertThat(verify()).isEmpty();
    }

    @Test
    default void what_the_renderer_does_not_even_open_is_not_noted() {
        var scene = scene();
        var asset = asset(scene, scene.library(1));
        var knowsNoFormat = new FindPicture(
                transactions(),
                scene.objects(),
                (type, orientation, file, rendition) -> Optional.empty(),
                new TimeOrderedIds(clock(), new SecureRandom()));

        assertThatThrownBy(() -> knowsNoFormat.find(scene.actor(), asset, Rendition.PREVIEW))
                .isInstanceOf(Refusal.class);

        assertThat(scene.picture(asset, Rendition.PREVIEW)).isNotNull();
    }

    @Test
    default void pictures_are_purged_with_their_asset_whichever_way_it_goes() {
        var scene = scene();
        var library = scene.library(4);
        var assets = scene.assets(library);
        assets.forEach(asset -> assertThat(pictures(scene, asset)).hasSize(2));
        assertThat(scene.objects().present()).hasSize(12);

        scene.useCases().deleteAsset().delete(scene.actor(), assets.get(0).id());
        assertThat(scene.useCases()
                        .deleteAssets()
                        .delete(
                                scene.actor(),
                                library.id(),
                                List.of(assets.get(1).id()),
                                null))
                .hasSize(1);
        scene.reclaimAll();
        assertThat(scene.objects().present()).hasSize(6);

        assertThat(scene.useCases()
                        .trashAssets()
                        .trash(
                                scene.actor(),
                                library.id(),
                                List.of(assets.get(2).id())))
                .hasSize(1);
        clock().turn(Duration.ofDays(91));
        assertThat(scene.drainAll(10)).hasSize(1);
        scene.reclaimAll();
        assertThat(scene.objects().present()).hasSize(3);

        assertThat(scene.useCases()
                        .trashLibrary()
                        .trash(scene.actor(), library.id())
                        .isLive())
                .isFalse();
        clock().turn(Duration.ofDays(91));
        assertThat(scene.drainAll(10)).isNotEmpty();
        scene.reclaimAll();
        assertThat(scene.objects().present()).isEmpty();
        assertThat(verify()).isEmpty();
    }

    @Test
    default void pictures_count_nothing_and_are_no_event() {
        var scene = scene();
        var library = scene.library(1);
        var before = scene.find(library);
        var events = scene.given().history(library);

        assertThat(pictures(scene, asset(scene, library))).hasSize(2);

        assertThat(scene.find(library)).isEqualTo(before);
        assertThat(scene.given().history(library)).isEqualTo(events);
    }

    @Test
    default void a_picture_that_is_lost_is_found_to_be_and_made_again_when_that_is_put_right() {
        var scene = scene();
        var asset = asset(scene, scene.library(1));
        var lost = pictures(scene, asset).get(1);
        assertThat(objects().delete(List.of(lost.id())).ids()).isEmpty();

        var found = verify();

        assertThat(found).hasSize(1).hasOnlyElementsOfType(Violation.NoPicture.class);
        assertThat(new RepairViolation(transactions()).repair(found.get(0))).isTrue();
        assertThat(verify()).isEmpty();
        assertThat(pictures(scene, asset)).hasSize(2).doesNotContain(lost);
    }

    private static List<StoredObject> pictures(Scene scene, Asset asset) {
        return List.of(scene.picture(asset, Rendition.THUMBNAIL), scene.picture(asset, Rendition.PREVIEW));
    }

    private static Asset asset(Scene scene, Library library) {
        return scene.assets(library).get(0);
    }

    private List<Violation> verify() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(true, VerifyWatcher.collecting(found));
        return found;
    }
}
