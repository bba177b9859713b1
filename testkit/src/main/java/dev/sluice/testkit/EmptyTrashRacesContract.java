package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep.Purged;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryEvent.AssetsDeleted;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What it comes to when a trash is emptied that others are using. */
public interface EmptyTrashRacesContract extends LifecycleSubject {
    /** A look of the drain that found condemned rows in the hands of others lets them be for so long. */
    Duration UNTIL_ROWS_ARE_FREE = Duration.ofMinutes(1);

    @Test
    default void whoever_comes_between_nothing_is_uncounted_and_nothing_emptied_comes_back() {
        for (int round = 0; round < 8; round++) {
            var scene = scene();
            var library = scene.library(20);
            var ids = scene.assets(library).stream().map(Asset::id).sorted().toList();
            assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), ids.subList(0, 10)))
                    .hasSize(10);

            List<Supplier<Integer>> racers = List.of(
                    () -> empty(scene, library.id()),
                    () -> moved(
                            ids, 10, some -> scene.useCases().trashAssets().trash(scene.actor(), library.id(), some)),
                    () -> moved(
                            ids,
                            0,
                            some -> scene.useCases().restoreAssets().restore(scene.actor(), library.id(), some)),
                    () -> scene.useCases()
                            .deleteAssets()
                            .delete(scene.actor(), library.id(), ids.subList(5, 15), null)
                            .size(),
                    () -> uploaded(scene, library.id()),
                    () -> scene.drainAll(3).size(),
                    () -> scene.drainAll(2).size());
            assertThat(Race.of(racers)).hasSize(racers.size());

            assertThat(violations()).isEmpty();
            var left = scene.assets(library).stream().map(Asset::id).toList();
            assertThat(scene.find(library).contents().assets()).isEqualTo(left.size());
            clock().turn(UNTIL_ROWS_ARE_FREE);
            List<Purged> rest = scene.drainAll(100);
            assertThat(rest).hasSizeLessThanOrEqualTo(2);
            assertThat(scene.assets(library)).extracting(Asset::id).containsExactlyElementsOf(left);
            Set<AssetId> deleted = new HashSet<>();
            scene.given().history(library).stream()
                    .filter(AssetsDeleted.class::isInstance)
                    .flatMap(event -> ((AssetsDeleted) event).assets().stream())
                    .forEach(id -> assertThat(deleted.add(id)).isTrue());
            assertThat(deleted).doesNotContainAnyElementsOf(left);
            new Audit(scene).check(library);
        }
    }

    private static int empty(Scene scene, LibraryId library) {
        long condemned = 0;
        for (int again = 0; again < 6; again++) {
            condemned += scene.useCases()
                    .emptyTrash()
                    .empty(scene.actor(), library, null)
                    .contents()
                    .condemned();
        }
        return (int) condemned;
    }

    /** Two by two. */
    private static int moved(List<AssetId> ids, int from, Move move) {
        int moved = 0;
        for (int first = from; first < from + 10; first += 2) {
            moved += move.move(ids.subList(first, first + 2)).size();
        }
        return moved;
    }

    private static int uploaded(Scene scene, LibraryId library) {
        int created = 0;
        for (int number = 1; number <= 20; number += 3) {
            var found = scene.useCases().findLibrary().find(scene.actor(), library);
            created += scene.upload(found, "photo " + number).created() ? 1 : 0;
        }
        return created;
    }

    private List<Violation> violations() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(true, VerifyWatcher.collecting(found));
        return found;
    }

    /** A bulk call. */
    interface Move {
        List<AssetId> move(List<AssetId> ids);
    }
}
