package dev.sluice.domain;

import static dev.sluice.domain.Libraries.ACTOR;
import static dev.sluice.domain.Libraries.RETENTION;
import static dev.sluice.domain.Libraries.TRASHED;
import static dev.sluice.domain.Libraries.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.DueTrash.By;
import dev.sluice.domain.LibraryState.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the assets in a library's trash are due, and when the drain looks for them. */
class TrashCanTest {
    private static final Instant RESTORED = TRASHED.plus(Duration.ofDays(10));
    private static final Instant RESPITE_OVER = RESTORED.plus(Duration.ofDays(7));

    @Test
    void the_drain_looks_when_the_first_asset_falls_due() {
        var library = Libraries.live();
        assertThat(library.isTrashDue(Instant.MAX)).isFalse();

        library = trashing(library, RESTORED);
        library = trashing(library, TRASHED);
        library = trashing(library, RESTORED);

        assertThat(library.trashCan().turn()).isEqualTo(TRASHED);
        assertThat(library.trashCan().through()).isNull();
        assertThat(library.isTrashDue(TRASHED.minusNanos(1_000))).isFalse();
        assertThat(library.isTrashDue(TRASHED)).isTrue();
        assertThat(Libraries.held(library).isTrashDue(TRASHED)).isFalse();
        assertThat(after(library.trash(TRASHED, RETENTION)).isTrashDue(TRASHED)).isFalse();
    }

    @Test
    void what_fell_due_while_its_library_was_in_the_trash_is_safe_for_the_respite() {
        var restored = after(Libraries.trashed().restore(RESTORED, ACTOR));
        var justBefore = RESPITE_OVER.minusNanos(1_000);

        assertThat(restored.dueTrash(RESTORED, RETENTION)).isEqualTo(new DueTrash(By.WINDOW, RESTORED, RESTORED));
        assertThat(restored.dueTrash(justBefore, RETENTION)).isEqualTo(new DueTrash(By.WINDOW, RESTORED, justBefore));
        assertThat(restored.dueTrash(RESPITE_OVER, RETENTION))
                .isEqualTo(new DueTrash(By.WINDOW, DueTrash.BEGINNING, RESPITE_OVER));
    }

    @Test
    void an_asset_is_due_in_its_own_time_or_when_the_respite_is_over() {
        var live = new Live(RESTORED);

        assertThat(live.due(RESTORED, RETENTION)).isEqualTo(RESPITE_OVER);
        assertThat(live.due(TRASHED, RETENTION)).isEqualTo(RESPITE_OVER);
        assertThat(live.due(RESTORED.plusSeconds(1), RETENTION)).isEqualTo(RESTORED.plusSeconds(1));
    }

    @Test
    void a_batch_is_undone_if_the_library_was_away_meanwhile() {
        var due = Libraries.live().dueTrash(RESTORED, RETENTION);
        var back = after(Libraries.trashed().restore(RESTORED.plusSeconds(1), ACTOR));
        var batch = Libraries.batch(1, 1);

        assertThatThrownBy(() -> back.purgeTrash(due, batch, TrashCan.EMPTY, RETENTION, RESTORED.plusSeconds(2)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LIBRARY_NOT_DUE));
    }

    @Test
    void a_batch_is_counted_and_leaves_the_note_for_the_next() {
        var library = trashing(Libraries.live(), TRASHED);
        var next = library.trashCan().next(RESTORED, new TrashPlace(TRASHED, Libraries.asset(3)));
        var batch = new PurgedBatch(List.of(Libraries.asset(3)), 10, LibraryContents.trashed(1, 10));

        var purged = after(library.purgeTrash(library.dueTrash(TRASHED, RETENTION), batch, next, RETENTION, TRASHED));

        assertThat(purged.contents()).isEqualTo(library.contents().minus(batch.contents()));
        assertThat(purged.trashCan()).isEqualTo(next);
        assertThat(library.withTrashCan(next).revision()).isEqualTo(library.revision());
    }

    @Test
    void an_emptied_trash_is_condemned_before_anything_else_is_purged() {
        var full = trashing(trashing(Libraries.live(), RESTORED), TRASHED);
        var emptied = after(full.emptyTrash(TRASHED));

        assertThat(emptied.contents()).isEqualTo(full.contents().emptied());
        assertThat(emptied.isTrashDue(TRASHED)).isTrue();
        assertThat(emptied.trashCan().condemns(TRASHED)).isTrue();
        assertThat(emptied.isEmptiedSince(full)).isTrue();
        assertThat(emptied.dueTrash(RESTORED, RETENTION))
                .isEqualTo(new DueTrash(By.TRASHING, DueTrash.BEGINNING, TRASHED));
        assertThat(after(emptied.emptyTrash(RESTORED))).isSameAs(emptied);
    }

    @Test
    void what_is_trashed_after_the_emptying_is_not_condemned_though_the_clock_goes_back() {
        var late = new AssetState.Trashed(RESTORED, RESPITE_OVER);
        var full = after(Libraries.live().trashAssets(new MovedAssets(List.of(Libraries.asset(3)), 10), late, TRASHED));

        var can = after(full.emptyTrash(TRASHED)).trashCan();

        assertThat(can.condemns(RESTORED)).isTrue();
        assertThat(can.timeOfTrashing(TRASHED)).isEqualTo(RESTORED.plusNanos(1_000));
        assertThat(can.timeOfTrashing(RESPITE_OVER)).isEqualTo(RESPITE_OVER);
    }

    @Test
    void a_batch_is_undone_if_the_trash_was_emptied_meanwhile() {
        var full = trashing(Libraries.live(), TRASHED);
        var due = full.dueTrash(TRASHED, RETENTION);
        var emptied = after(full.emptyTrash(TRASHED));

        assertThatThrownBy(
                        () -> emptied.purgeTrash(due, Libraries.batch(1, 1), emptied.trashCan(), RETENTION, RESTORED))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_condemned_goes_with_its_library_and_is_not_lost_again() {
        var emptied = after(Libraries.live().emptyTrash(TRASHED));
        var due = after(after(emptied.trash(TRASHED, RETENTION)).expedite(TRASHED));

        var draining = after(due.drained(Libraries.condemned(1, 1), TRASHED));
        var restored = (LibraryEvent.Restored)
                draining.restore(RESTORED, ACTOR).events().get(0);

        assertThat(restored.receipt().returned()).isEqualTo(LibraryContents.live(3, 30));
        assertThat(restored.receipt().lostAssets()).isZero();
        assertThat(due.drained(Libraries.batch(2, 3), TRASHED).remains()).isPresent();
        assertThat(draining.drained(Libraries.batch(2, 3), TRASHED).remains()).isEmpty();
    }

    private static Library trashing(Library library, Instant purgeAfter) {
        var trashed = new AssetState.Trashed(library.updatedAt(), purgeAfter);
        return after(
                library.trashAssets(new MovedAssets(List.of(Libraries.asset(3)), 10), trashed, library.updatedAt()));
    }
}
