package dev.sluice.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.DrainStep;
import dev.sluice.application.UseCases;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emptying of the trash that comes between what others look at and what they decide, each moment put in order by hand. */
class EmptyTrashInterleavingsTest {
    private static final String FIRST = "photo 0";

    private final Scene scene = new Scene(Postgres.freshDatabase());
    private final Interruption interruption = new Interruption(scene.transactions);
    private final UseCases interrupted =
            UseCases.over(interruption, scene.objects, scene.ids, RetentionPolicy.ofWindow(Duration.ofDays(90)));

    private LibraryId library;
    private List<AssetId> ids;

    @BeforeEach
    void trashHalf() {
        library = scene.libraryOf(4).id();
        ids = scene.assets(library);
        assertThat(interrupted.trashAssets().trash(scene.actor, library, ids.subList(0, 2)))
                .hasSize(2);
    }

    @AfterEach
    void everythingIsCounted() {
        var found = new ArrayList<Violation>();
        new VerifyEverything(scene.transactions, scene.objects).verify(true, VerifyWatcher.collecting(found));
        assertThat(found).isEmpty();
        assertThat(interruption.isOver()).isTrue();
    }

    @Test
    void what_is_trashed_under_it_is_not_condemned_with_the_rest() {
        interruption.before("lock", this::empty);

        assertThat(interrupted.trashAssets().trash(scene.actor, library, ids.subList(2, 3)))
                .isEqualTo(ids.subList(2, 3));

        assertThat(contents().visible()).isEqualTo(new LibraryContents(2, 1, 14, 7, 0));
        assertThat(contents().condemned()).isEqualTo(2);
        assertThat(scene.assets(library)).isEqualTo(ids.subList(2, 4));
    }

    @Test
    void what_is_restored_under_it_does_not_come_back() {
        interruption.before("lock", this::empty);

        assertThat(interrupted.restoreAssets().restore(scene.actor, library, ids))
                .isEmpty();

        assertThat(scene.assets(library)).isEqualTo(ids.subList(2, 4));
        assertThat(contents().condemned()).isEqualTo(2);
    }

    @Test
    void what_is_deleted_under_it_is_counted_once() {
        interruption.before("lock", this::empty);

        assertThat(interrupted.deleteAssets().delete(scene.actor, library, ids.subList(1, 3), null))
                .isEqualTo(ids.subList(2, 3));

        assertThat(scene.assets(library)).isEqualTo(ids.subList(3, 4));
        assertThat(contents().condemned()).isEqualTo(2);
    }

    @Test
    void an_asset_that_is_deleted_under_it_is_unknown() {
        interruption.before("lock", this::empty);

        assertThatThrownBy(() -> interrupted.deleteAsset().delete(scene.actor, ids.get(0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(contents().condemned()).isEqualTo(2);
    }

    @Test
    void an_upload_that_meets_what_is_in_the_trash_and_then_does_not_find_it_makes_a_new_asset() {
        interruption.before("findByContent", this::empty);

        var again = interrupted
                .uploadAsset()
                .upload(scene.actor, new ByteArrayInputStream(FIRST.getBytes(UTF_8)), () -> Scene.details(library));

        assertThat(again.created()).isTrue();
        assertThat(contents().condemned()).isEqualTo(1);
        assertThat(contents().assets()).isEqualTo(3);
    }

    @Test
    void a_batch_of_what_is_overdue_is_undone_by_it() {
        var policy = new RetentionPolicy(Duration.ZERO, Duration.ZERO);

        assertThatThrownBy(() -> scene.transactions.inTransaction(unit -> {
                    var due = new DueTrash(
                            DueTrash.By.WINDOW,
                            DueTrash.BEGINNING,
                            Instant.now().plus(Duration.ofDays(91)));
                    var purged = unit.drains().purgeTrash(library, due, null, 1).batch();
                    assertThat(purged.contents().trashedAssets()).isEqualTo(1);
                    empty();
                    var latest = unit.drains().lock(library).orElseThrow();
                    return latest.purgeTrash(due, purged, latest.trashCan(), policy, unit.now());
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LIBRARY_NOT_DUE));
        assertThat(contents().condemned()).isEqualTo(2);
    }

    @Test
    void a_batch_of_the_librarys_own_drain_is_undone_if_it_was_back_and_emptied_meanwhile() {
        var drained = scene.useCases.trashLibrary().trash(scene.actor, library);
        assertThat(drained.isLive()).isFalse();
        interruption.before("lock", () -> {
            scene.useCases.restoreLibrary().restore(scene.actor, library);
            empty();
            scene.useCases.trashLibrary().trash(scene.actor, library);
        });

        assertThat(interrupted.drainBatch().drain(3)).isInstanceOf(DrainStep.Idle.class);

        assertThat(scene.count("asset")).isEqualTo(4);
        assertThat(contents().condemned()).isEqualTo(2);
    }

    private void empty() {
        assertThat(scene.useCases
                        .emptyTrash()
                        .empty(scene.actor, library, null)
                        .contents()
                        .trashedAssets())
                .isZero();
    }

    private LibraryContents contents() {
        return scene.useCases.findLibrary().find(scene.actor, library).contents();
    }
}
