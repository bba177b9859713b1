package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.DrainStep;
import dev.sluice.application.UseCases;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hold that comes between what others look at and what they decide, each moment put in order by hand. */
class AssetHoldInterleavingsTest {
    private final Scene scene = new Scene(Postgres.freshDatabase());
    private final Interruption interruption = new Interruption(scene.transactions);
    private final UseCases interrupted =
            UseCases.over(interruption, scene.objects, scene.ids, RetentionPolicy.ofWindow(Duration.ZERO));

    private LibraryId library;
    private List<AssetId> ids;

    @BeforeEach
    void fill() {
        library = scene.libraryOf(4).id();
        ids = scene.assets(library);
    }

    @AfterEach
    void everythingIsCounted() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(scene.transactions, scene.objects).verify(true, VerifyWatcher.collecting(found));
        assertThat(found).isEmpty();
        assertThat(interruption.isOver()).isTrue();
    }

    @Test
    void a_batch_of_the_drain_that_meets_a_held_asset_is_undone() {
        interrupted.trashLibrary().trash(scene.actor, library);
        interruption.before("purge", () -> hold(ids.get(3)));

        assertThat(interrupted.drainBatch().drain(2)).isEqualTo(new DrainStep.Idle());

        assertThat(interrupted
                        .findLibrary()
                        .find(scene.actor, library)
                        .contents()
                        .assets())
                .isEqualTo(4);
        assertThat(interrupted
                        .restoreLibrary()
                        .restore(scene.actor, library)
                        .library()
                        .contents()
                        .held())
                .isOne();
        assertThat(scene.assets(library)).isEqualTo(ids);
    }

    @Test
    void a_batch_of_a_trash_passes_over_what_was_held_since_it_was_claimed() {
        assertThat(interrupted.trashAssets().trash(scene.actor, library, ids.subList(0, 2)))
                .hasSize(2);
        interruption.before("purgeTrash", () -> hold(ids.get(0)));

        assertThat(interrupted.drainBatch().drain(2)).isInstanceOf(DrainStep.Purged.class);

        assertThat(scene.assets(library)).contains(ids.get(0)).doesNotContain(ids.get(1));
    }

    @Test
    void an_emptying_that_looked_before_the_hold_decides_again() {
        assertThat(scene.useCases.trashAssets().trash(scene.actor, library, ids.subList(0, 2)))
                .hasSize(2);
        interruption.before("save", () -> hold(ids.get(0)));

        assertThatThrownBy(() -> interrupted.emptyTrash().empty(scene.actor, library, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ASSETS_HELD));

        assertThat(scene.assets(library)).isEqualTo(ids);
    }

    @Test
    void an_asset_that_is_emptied_out_of_the_trash_while_it_is_held_is_gone() {
        assertThat(scene.useCases.trashAssets().trash(scene.actor, library, ids.subList(0, 1)))
                .hasSize(1);
        interruption.before("lock", () -> scene.useCases.emptyTrash().empty(scene.actor, library, null));

        assertThatThrownBy(() -> interrupted.holdAsset().hold(scene.actor, ids.get(0), "evidence"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_ASSET));
    }

    private void hold(AssetId asset) {
        assertThat(scene.useCases
                        .holdAsset()
                        .hold(scene.actor, asset, "evidence")
                        .hold())
                .isNotNull();
    }
}
