package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.RepairViolation;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A held asset is safe even if its library does not count it, as in a damaged database; an examination tells of it. */
public interface UncountedHoldContract extends LifecycleSubject {
    @Test
    default void a_hold_that_is_not_counted_is_found_and_put_right() {
        var scene = scene();
        var library = scene.library(4);
        var trashed = scene.trash(library, 1).get(0);
        var live = scene.assets(library).stream()
                .filter(asset -> !asset.isTrashed())
                .map(Asset::id)
                .findFirst()
                .orElseThrow();
        holdUncounted(scene, trashed);
        holdUncounted(scene, live);

        assertThat(violations()).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo("I6");
            assertThat(new RepairViolation(transactions()).repair(violation)).isTrue();
        });

        assertThat(violations()).isEmpty();
        new Audit(scene).check(library);
    }

    @Test
    default void a_library_that_does_not_count_it_fails_to_reach_its_end() {
        var scene = scene();
        var library = scene.due(3);
        var held = stored(library).get(1);
        holdUncounted(scene, held);

        assertThat(scene.drain(10)).isInstanceOf(DrainStep.Purged.class);
        assertThat(scene.useCases().drainBatch().drain(10)).isInstanceOf(DrainStep.Failed.class);
        assertThat(stored(library)).containsExactly(held);
        assertThat(violations())
                .hasSize(1)
                .allSatisfy(violation -> assertThat(new RepairViolation(transactions()).repair(violation))
                        .isTrue());
        clock().turn(Duration.ofDays(1));
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        var back = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
        assertThat(back.library().contents().held()).isOne();
        new Audit(scene).check(library);
    }

    @Test
    default void emptied_out_of_the_trash_it_is_passed_over_and_counted_as_nothing_else() {
        var scene = scene();
        var library = scene.library(3);
        var ids = scene.trash(library, 2);
        holdUncounted(scene, ids.get(0));
        var emptied = scene.useCases().emptyTrash().empty(scene.actor(), library.id(), null);
        assertThat(emptied.contents().condemned()).isEqualTo(2);

        assertThat(scene.drainAll(10)).hasSize(1);

        assertThat(stored(library)).contains(ids.get(0)).doesNotContain(ids.get(1));
        assertThat(scene.find(library).contents().condemned()).isOne();
        assertThat(violations()).isEmpty();
    }

    /** Marks the asset alone, which nobody does who knows what a library counts. */
    private void holdUncounted(Scene scene, AssetId asset) {
        var unused = transactions().inTransaction(unit -> {
            var before = unit.assetHolds().lock(scene.actor().scope(), asset).orElseThrow();
            unit.assetHolds().save(before.heldFor("evidence", unit.now()), unit.now());
            return asset;
        });
    }

    private List<AssetId> stored(Library library) {
        List<OwnedObject> all =
                transactions().oneByOne(unit -> unit.inspection().assets(null, 10_000));
        return all.stream()
                .filter(asset -> asset.library().equals(library.id()))
                .map(OwnedObject::id)
                .toList();
    }

    private List<Violation> violations() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(true, VerifyWatcher.collecting(found));
        return found;
    }
}
