package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.RepairViolation;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of assets that were emptied out of the trash while the drain has not come to them. */
public interface CondemnedContract extends LifecycleSubject {
    @Test
    default void their_bytes_can_be_uploaded_again_as_a_new_asset() {
        var scene = scene();
        var library = scene.library(3);
        var ids = scene.trash(library, 3);
        assertThat(emptied(scene, library).contents()).isEqualTo(LibraryContents.condemned(3));

        var again = scene.upload(library, "photo 2");

        assertThat(again.created()).isTrue();
        assertThat(ids).doesNotContain(again.asset().id());
        assertThat(scene.upload(library, "photo 2").asset()).isEqualTo(again.asset());
        assertThat(scene.find(library).contents())
                .isEqualTo(LibraryContents.live(1, 7).and(LibraryContents.condemned(2)));
        assertThat(scene.given().history(library))
                .filteredOn(LibraryEvent.AssetsDeleted.class::isInstance)
                .hasSize(1);
        assertThat(violations()).isEmpty();
        assertThat(scene.drainAll(10)).extracting(step -> step.batch().assets()).containsExactly(2);
        new Audit(scene).check(library);
    }

    @Test
    default void they_do_not_come_back_with_their_library() {
        var scene = scene();
        var library = scene.library(3);
        assertThat(scene.trash(library, 2)).hasSize(2);
        assertThat(emptied(scene, library).contents().assets()).isEqualTo(1);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        var restored = scene.useCases().restoreLibrary().restore(scene.actor(), trashed.id());

        assertThat(restored.library().contents().visible()).isEqualTo(LibraryContents.live(1, 7));
        assertThat(Objects.requireNonNull(restored.receipt()).returned()).isEqualTo(LibraryContents.live(1, 7));
        assertThat(scene.assets(library)).hasSize(1);
        assertThat(scene.drainAll(10)).extracting(step -> step.batch().assets()).containsExactly(2);
        new Audit(scene).check(library);
    }

    @Test
    default void they_go_with_their_library_and_nobody_counts_them_as_lost() {
        var scene = scene();
        var library = scene.library(6);
        assertThat(scene.trash(library, 3)).hasSize(3);
        assertThat(emptied(scene, library).contents().condemned()).isEqualTo(3);
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(scene.useCases()
                        .expeditePurge()
                        .expedite(scene.actor(), trashed.id(), 3L)
                        .isLive())
                .isFalse();

        var batches = scene.drainAll(2);

        assertThat(batches).extracting(DrainStep.Purged::gone).containsExactly(false, false, true);
        assertThat(batches.stream().mapToInt(step -> step.batch().assets()).sum())
                .isEqualTo(6);
        assertThat(scene.given().history(library)).last().isInstanceOfSatisfying(LibraryEvent.Purged.class, purged -> {
            assertThat(Objects.requireNonNull(purged.progress()).assets()).isEqualTo(3);
            assertThat(purged.progress().bytes()).isEqualTo(21);
        });
        new Audit(scene).checkHistory(library);
        new Audit(scene).check();
    }

    @Test
    default void a_library_that_seems_empty_goes_when_they_are_gone() {
        var scene = scene();
        var library = scene.library(2);
        assertThat(scene.trash(library, 2)).hasSize(2);
        assertThat(emptied(scene, library).contents().assets()).isZero();
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(scene.useCases()
                        .expeditePurge()
                        .expedite(scene.actor(), trashed.id(), 0L)
                        .isLive())
                .isFalse();

        assertThat(scene.drainAll(1)).extracting(DrainStep.Purged::gone).containsExactly(false, true);
        assertThat(scene.exists(library)).isFalse();
        new Audit(scene).check();
    }

    @Test
    default void they_are_purged_before_others_whose_time_is_over() {
        var scene = scene();
        var library = scene.library(6);
        var early = scene.trash(library, 2);
        assertThat(emptied(scene, library).contents().condemned()).isEqualTo(2);
        clock().turn(Duration.ofSeconds(1));
        var late = scene.trash(library, 3);
        clock().turn(Duration.ofDays(90));

        assertThat(scene.drainAll(2))
                .extracting(step -> step.batch().ids())
                .startsWith(early)
                .hasSize(3)
                .last()
                .isNotEqualTo(late);
        assertThat(scene.assets(library)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void an_examination_counts_them_apart() {
        var scene = scene();
        var library = scene.library(4);
        assertThat(scene.trash(library, 2)).hasSize(2);
        assertThat(emptied(scene, library).contents().condemned()).isEqualTo(2);
        assertThat(scene.trash(library, 1)).hasSize(1);
        assertThat(violations()).isEmpty();

        var told = new LibraryContents(2, 1, 14, 6, 2);
        assertThat(scene.given()
                        .change(library, latest -> latest.recount(told, clock().instant()))
                        .contents())
                .isEqualTo(told);

        assertThat(violations()).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo("I6");
            assertThat(new RepairViolation(transactions()).repair(violation)).isTrue();
        });
        assertThat(violations()).isEmpty();
        assertThat(scene.find(library).contents()).isEqualTo(new LibraryContents(2, 1, 14, 7, 2));
    }

    private static Library emptied(Scene scene, Library library) {
        return scene.useCases().emptyTrash().empty(scene.actor(), library.id(), null);
    }

    private List<Violation> violations() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(true, VerifyWatcher.collecting(found));
        return found;
    }
}
