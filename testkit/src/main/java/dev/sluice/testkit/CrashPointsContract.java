package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.RetentionPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is left of an upload, a purge, a reclaim and a restore that fail at any of their calls to database or store, before
 * it, before its commit, or after it, with the process going on or dead; and that each can be made again.
 */
public interface CrashPointsContract extends LifecycleSubject {
    @Test
    default void an_upload_may_fail_anywhere() {
        int points = everywhere(
                scene -> scene.library(),
                (node, library) -> assertThat(
                                node.upload(library, "the photo").asset().library())
                        .isEqualTo(library.id()),
                (scene, library) -> {
                    assertThat(scene.upload(library, "the photo").asset().library())
                            .isEqualTo(library.id());
                    assertThat(scene.assets(library))
                            .hasSize(1)
                            .allSatisfy(asset -> assertThat(scene.read(asset)).isEqualTo(Fixtures.bytes("the photo")));
                });

        assertThat(points).isGreaterThanOrEqualTo(3);
    }

    @Test
    default void a_purge_may_fail_anywhere() {
        int points = everywhere(
                scene -> scene.due(3),
                (node, library) -> {
                    while (node.useCases().drainBatch().drain(2) instanceof DrainStep.Purged) {
                        // On to the next batch.
                    }
                },
                (scene, library) -> {
                    clock().turn(Duration.ofHours(2));
                    assertThat(scene.drainAll(2)).hasSizeLessThanOrEqualTo(2);
                    assertThat(scene.exists(library)).isFalse();
                    assertThat(purged(scene, library)).hasSize(3).doesNotHaveDuplicates();
                });

        assertThat(points).isGreaterThanOrEqualTo(3);
    }

    @Test
    default void a_purge_of_single_assets_may_fail_anywhere() {
        int points = everywhere(
                scene -> {
                    var library = scene.library(4);
                    assertThat(scene.trash(library, 3)).hasSize(3);
                    clock().turn(Duration.ofDays(90));
                    return library;
                },
                (node, library) -> {
                    while (node.useCases().drainBatch().drain(2) instanceof DrainStep.Purged) {
                        // On to the next batch.
                    }
                },
                (scene, library) -> {
                    clock().turn(Duration.ofHours(2));
                    assertThat(scene.drainAll(2)).hasSizeLessThanOrEqualTo(2);
                    assertThat(scene.assets(library)).hasSize(1);
                    assertThat(purged(scene, library)).hasSize(3).doesNotHaveDuplicates();
                });

        assertThat(points).isGreaterThanOrEqualTo(3);
    }

    @Test
    default void an_emptying_of_the_trash_and_its_purge_may_fail_anywhere() {
        int points = everywhere(
                scene -> {
                    var library = scene.library(4);
                    assertThat(scene.trash(library, 3)).hasSize(3);
                    return library;
                },
                (node, library) -> {
                    assertThat(node.useCases()
                                    .emptyTrash()
                                    .empty(node.actor(), library.id(), 3L)
                                    .contents()
                                    .assets())
                            .isEqualTo(1);
                    assertThat(node.upload(library, "photo 1").asset()).isNotNull();
                    while (node.useCases().drainBatch().drain(2) instanceof DrainStep.Purged) {
                        // On to the next batch.
                    }
                },
                (scene, library) -> {
                    assertThat(scene.useCases()
                                    .emptyTrash()
                                    .empty(scene.actor(), library.id(), null)
                                    .contents()
                                    .trashedAssets())
                            .isZero();
                    clock().turn(Duration.ofHours(2));
                    assertThat(scene.drainAll(2)).hasSizeLessThanOrEqualTo(2);
                    assertThat(scene.find(library).contents().condemned()).isZero();
                    assertThat(purged(scene, library)).hasSize(3).doesNotHaveDuplicates();
                });

        assertThat(points).isGreaterThanOrEqualTo(5);
    }

    @Test
    default void a_reclaim_may_fail_anywhere() {
        int points = everywhere(
                scene -> {
                    var library = scene.due(3);
                    assertThat(scene.drainAll(2)).hasSize(2);
                    return library;
                },
                (node, library) -> assertThat(
                                node.useCases().reclaimBytes().reclaim(10).deleted())
                        .isEqualTo(3),
                (scene, library) -> assertThat(scene.exists(library)).isFalse());

        assertThat(points).isGreaterThanOrEqualTo(3);
    }

    @Test
    default void a_restore_may_fail_anywhere() {
        int points = everywhere(
                scene -> {
                    var library = scene.due(3);
                    assertThat(scene.drain(1)).isInstanceOf(DrainStep.Purged.class);
                    return library;
                },
                (node, library) -> assertThat(node.useCases()
                                .restoreLibrary()
                                .restore(node.actor(), library.id())
                                .library()
                                .isLive())
                        .isTrue(),
                (scene, library) -> {
                    var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
                    assertThat(restored.library().isLive()).isTrue();
                    assertThat(scene.assets(library)).hasSize(2);
                    assertThat(scene.given().receipts(library)).hasSize(1);
                });

        assertThat(points).isPositive();
    }

    @Test
    default void the_making_of_a_picture_may_fail_anywhere() {
        int points = everywhere(
                scene -> scene.library(1),
                (node, library) -> assertThat(
                                node.read(node.picture(node.assets(library).get(0), Rendition.PREVIEW)))
                        .isEqualTo(Sketches.sketch(Rendition.PREVIEW, "photo 1")),
                (scene, library) -> assertThat(
                                scene.read(scene.picture(scene.assets(library).get(0), Rendition.PREVIEW)))
                        .isEqualTo(Sketches.sketch(Rendition.PREVIEW, "photo 1")));

        assertThat(points).isGreaterThanOrEqualTo(5);
    }

    /** Lets something fail at every point, makes it again, and looks at what there is. Returns how many points there are. */
    private int everywhere(Beginning beginning, Act act, Act again) {
        int point = 0;
        boolean reached = true;
        while (reached) {
            point++;
            reached = false;
            for (var moment : FailingNode.Moment.values()) {
                for (boolean forEver : new boolean[] {false, true}) {
                    reached |= fails(new FailingNode(point, moment, forEver), beginning, act, again);
                }
            }
        }
        return point - 1;
    }

    private boolean fails(FailingNode failing, Beginning beginning, Act act, Act again) {
        var scene = scene();
        var library = beginning.begin(scene);
        attempt(() -> act.on(on(failing, scene), library));
        assertThat(verify()).as("after a failure").isEmpty();

        again.on(scene, library);
        clock().turn(Duration.ofDays(2));
        scene.reclaimAll();
        assertThat(verify()).as("after a repetition").isEmpty();
        assertThat(scene.objects().present()).hasSize(scene.exists(library) ? objects(scene, library) : 0);
        return failing.hasFailed();
    }

    /** How many objects belong to the assets of a library. */
    private int objects(Scene scene, Library library) {
        var ids = scene.assets(library).stream().map(Asset::id).toList();
        return transactions().oneByOne(unit -> unit.inspection().find(ids)).stream()
                .mapToInt(asset -> asset.objects().size())
                .sum();
    }

    private Scene on(FailingNode failing, Scene scene) {
        var useCases = UseCases.over(
                failing.over(transactions()),
                failing.over(scene.objects()),
                (id, file) -> MediaMetadata.NONE,
                new Sketches(),
                new TimeOrderedIds(clock(), new SecureRandom()),
                RetentionPolicy.DEFAULT);
        return new Scene(useCases, scene.objects(), scene.given(), scene.actor());
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (FailingNode.Failure expected) {
            assertThat(expected).hasMessageStartingWith("at call ");
        }
    }

    private List<Violation> verify() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(true, VerifyWatcher.collecting(found));
        return found;
    }

    private static List<AssetId> purged(Scene scene, Library library) {
        return scene.given().history(library).stream()
                .filter(LibraryEvent.AssetsDeleted.class::isInstance)
                .flatMap(event -> ((LibraryEvent.AssetsDeleted) event).assets().stream())
                .toList();
    }

    /** What there is before. */
    interface Beginning {
        Library begin(Scene scene);
    }

    /** What is done on a node. */
    interface Act {
        void on(Scene node, Library library);
    }
}
